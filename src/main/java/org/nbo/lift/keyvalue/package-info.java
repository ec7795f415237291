/**
 * Key–value pairs whose keys name fields fill these fields.
 *
 * <p>{@link org.nbo.lift.keyvalue.KeyNames} reads keys, {@link org.nbo.lift.keyvalue.KeyValues}
 * collects pairs while a source is lifted. A second reading goes to the {@link
 * org.nbo.lift.keyvalue.SurroundingsSink}, which keeps the {@link
 * org.nbo.lift.keyvalue.SourceThing}s that keys are about; {@link
 * org.nbo.lift.keyvalue.StatedFields} writes what pairs state of them, or {@link
 * org.nbo.lift.keyvalue.PairNotes why not}.
 *
 * <p>Not here: the names themselves ({@code nbo:keyName} and the like in the ontology).
 */
package org.nbo.lift.keyvalue;
