/**
 * Experiments become JSON of the Micro-Meta App: a microscope, or the settings of an image.
 *
 * <p>{@link org.nbo.export.micrometa.MicroMeta} decides which files there are, {@link
 * org.nbo.export.micrometa.Placed} which statements they hold, {@link
 * org.nbo.export.micrometa.RecordDocument} walks from the outermost thing of each inwards, {@link
 * org.nbo.export.micrometa.References} says where other things are, {@link
 * org.nbo.export.micrometa.FieldValues} words literals, quantities and listed values, and {@link
 * org.nbo.export.micrometa.Beyond} puts back what the model had no field for. They are read by
 * {@code org.nbo.lift.json}.
 *
 * <p>Not here: the keys of the application; they stand in the ontology ({@code nbo:JsonFormat}).
 */
package org.nbo.export.micrometa;
