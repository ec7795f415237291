/**
 * Source files become RDF, as a stream, by what the {@linkplain org.nbo.model.Crosswalk crosswalk}
 * says.
 *
 * <p>The way of an element: {@link org.nbo.lift.Readers} opens the source, {@link
 * org.nbo.lift.XmlReader} or {@link org.nbo.lift.JsonReader} reads it (the latter by {@link
 * org.nbo.lift.JsonDocument}, which presents objects under the names of the specification; of XML,
 * {@link org.nbo.lift.TagShapes} reads what looks like tags before), {@link org.nbo.lift.Lifter}
 * follows the nesting with one {@link org.nbo.lift.Frame} a level, {@link org.nbo.lift.ClassPlan}
 * and {@link org.nbo.lift.ChildPlan} say what its attributes and parts are (worked out once a
 * class, kept in {@link org.nbo.lift.Plans}), a {@link org.nbo.lift.ValueMapping} makes statements
 * of a value, {@link org.nbo.lift.IriMinter} gives names, and a {@link org.nbo.lift.QuadSink} takes
 * the statements: bytes on the fast way, Jena on the other. What no plan knows goes to {@link
 * org.nbo.lift.Unmapped}; {@link org.nbo.lift.Provenance} says where it all came from. {@link
 * org.nbo.lift.KeyValues} collects key–value pairs whose {@linkplain org.nbo.lift.KeyNames keys
 * name fields}; a second reading finds their {@link org.nbo.lift.Surroundings}, and {@link
 * org.nbo.lift.StatedFields} writes what they state. Where that is wanted, {@link
 * org.nbo.lift.SummarySink} counts planes and their like in place of handing them on ({@link
 * org.nbo.lift.Summary}, {@link org.nbo.lift.PropertySummary}). From outside one sees {@link
 * org.nbo.lift.Lift}, {@link org.nbo.lift.SourceFile} and {@link org.nbo.lift.SourceFolder} only.
 *
 * <p>Before that: a document may lie in something else ({@link org.nbo.lift.Container}: {@link
 * org.nbo.lift.Gunzip}, {@link org.nbo.lift.TiffDescription}, {@link org.nbo.lift.OmeZarr}), and
 * one in an older version is brought to the newest ({@link org.nbo.lift.Upgrader}). On the way,
 * what is misspelt but certain is understood ({@link org.nbo.lift.Misspelt}) and told ({@link
 * org.nbo.lift.Repairs}).
 *
 * <p>Not here: names of elements or attributes (they are in the ontology), judgement of values.
 */
package org.nbo.lift;
