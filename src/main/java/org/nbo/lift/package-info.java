/**
 * Source files become RDF, as a stream, by what the {@linkplain org.nbo.model.Crosswalk crosswalk}
 * says.
 *
 * <p>The way of an element: {@link org.nbo.lift.Readers} opens the source, {@link
 * org.nbo.lift.xml.XmlReader} or {@link org.nbo.lift.json.JsonReader} reads it (the latter by
 * {@link org.nbo.lift.json.JsonDocument}, which presents objects under the names of the
 * specification; of XML, {@link org.nbo.lift.xml.TagShapes} reads what looks like tags before),
 * {@link org.nbo.lift.Lifter} follows the nesting with one {@link org.nbo.lift.plan.Frame} a level,
 * {@link org.nbo.lift.plan.ClassPlan} and {@link org.nbo.lift.plan.ChildPlan} say what its
 * attributes and parts are (worked out once a class, kept in {@link org.nbo.lift.plan.Plans}), a
 * {@link org.nbo.lift.value.ValueMapping} makes statements of a value, {@link
 * org.nbo.lift.quad.IriMinter} gives names, and a {@link org.nbo.lift.quad.QuadSink} takes the
 * statements: bytes on the fast way, Jena on the other. What no plan knows goes to {@link
 * org.nbo.lift.Unmapped}; {@link org.nbo.lift.Provenance} says where it all came from. {@link
 * org.nbo.lift.keyvalue.KeyValues} collects key–value pairs whose {@linkplain
 * org.nbo.lift.keyvalue.KeyNames keys name fields}; a second reading finds their {@link
 * org.nbo.lift.keyvalue.Surroundings}, and {@link org.nbo.lift.keyvalue.StatedFields} writes what
 * they state. Where that is wanted, {@link org.nbo.lift.summary.SummarySink} counts planes and
 * their like in place of handing them on ({@link org.nbo.lift.summary.Summary}, {@link
 * org.nbo.lift.summary.PropertySummary}). From outside one sees {@link org.nbo.lift.Lift}, {@link
 * org.nbo.lift.SourceFile} and {@link org.nbo.lift.SourceFolder} only.
 *
 * <p>Before that: a document may lie in something else ({@link org.nbo.lift.container.Container}:
 * {@link org.nbo.lift.container.Gunzip}, {@link org.nbo.lift.container.TiffDescription}, {@link
 * org.nbo.lift.container.OmeZarr}), and one in an older version is brought to the newest ({@link
 * org.nbo.lift.upgrade.Upgrader}). On the way, what is misspelt but certain is understood ({@link
 * org.nbo.lift.value.Misspelt}) and told ({@link org.nbo.lift.value.Repairs}).
 *
 * <p>Not here: names of elements or attributes (they are in the ontology), judgement of values.
 */
package org.nbo.lift;
