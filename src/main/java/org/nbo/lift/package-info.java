/**
 * Source files become RDF, as a stream, by what the {@linkplain org.nbo.model.naming.Naming naming}
 * of their format says.
 *
 * <p>{@link org.nbo.lift.Lifter} is the way in. {@link org.nbo.lift.SourceFile} opens a file,
 * whatever its document lies in; {@link org.nbo.lift.SourceFormats} finds its reader; {@link
 * org.nbo.lift.ElementLifter} follows the nesting and writes statements; what no plan knows goes to
 * {@link org.nbo.lift.Unmapped}; {@link org.nbo.lift.Provenance} says where it all came from.
 * {@link org.nbo.lift.SourceFolder} finds documents in folders, {@link
 * org.nbo.lift.MetadataFileFinder} the file that holds the metadata of another. {@link
 * org.nbo.lift.WrittenValue} tells beforehand what will be understood.
 *
 * <p>The rooms below, from the source to the statements: {@code container}, {@code source} with
 * {@code xml} (and {@code xml.shapes} around it) and {@code json}, {@code upgrade}, {@code plan},
 * {@code value}, {@code keyvalue}, {@code summary}, {@code genome}, {@code quad}. Nobody outside
 * uses them.
 *
 * <p>Not here: names of elements or attributes (they are in the ontology), judgement of values.
 */
package org.nbo.lift;
