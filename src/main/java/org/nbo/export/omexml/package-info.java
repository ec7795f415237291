/**
 * A lifted document becomes OME-XML again.
 *
 * <p>{@link org.nbo.export.omexml.OmeXml} lets a {@link org.nbo.export.omexml.DocumentWriter}
 * follow the official schema ({@link org.nbo.export.omexml.OmeSchema}) from the outermost element
 * inwards; for each element an {@link org.nbo.export.omexml.ElementPlan} says, by the naming that
 * lifting asks too, which statements of a {@link org.nbo.export.omexml.GraphThing} are its
 * attributes and parts, and a {@link org.nbo.export.omexml.ValueWording} undoes what a mapping of
 * lifting did to a value. {@link org.nbo.export.omexml.Mentions} gives references their order,
 * {@link org.nbo.export.omexml.UnmappedContent} puts back what the model has no field for.
 *
 * <p>Not here: names of elements or attributes, which are in the ontology and the schema.
 */
package org.nbo.export.omexml;
