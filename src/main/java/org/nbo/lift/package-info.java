/**
 * Source files become RDF, as a stream, by what the {@linkplain org.nbo.model.Crosswalk crosswalk}
 * says.
 *
 * <p>The way of an element: {@link org.nbo.lift.XmlReader} reads it, {@link org.nbo.lift.Lifter}
 * follows the nesting with one {@link org.nbo.lift.Frame} a level, {@link org.nbo.lift.ClassPlan}
 * and {@link org.nbo.lift.ChildPlan} say what its attributes and parts are (worked out once a
 * class, kept in {@link org.nbo.lift.Plans}), a {@link org.nbo.lift.ValueMapping} makes statements
 * of a value, {@link org.nbo.lift.IriMinter} gives names, and a {@link org.nbo.lift.QuadSink} takes
 * the statements: bytes on the fast way, Jena on the other. What no plan knows goes to {@link
 * org.nbo.lift.Unmapped}; {@link org.nbo.lift.Provenance} says where it all came from. From outside
 * one sees {@link org.nbo.lift.Lift}, {@link org.nbo.lift.SourceFile} and {@link
 * org.nbo.lift.SourceFolder} only. How a document lies in a file says its {@link
 * org.nbo.lift.Container}: as it is, compressed ({@link org.nbo.lift.Gunzip}), in a TIFF ({@link
 * org.nbo.lift.TiffDescription}) or in a folder ({@link org.nbo.lift.OmeZarr}).
 *
 * <p>Not here: names of elements or attributes (they are in the ontology), judgement of values.
 */
package org.nbo.lift;
