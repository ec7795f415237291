/**
 * JSON is read as if it were elements with attributes, under the names of the specification.
 *
 * <p>{@link org.nbo.lift.json.JsonReader} reads a {@link org.nbo.lift.json.JsonDocument}, whose
 * objects are {@link org.nbo.lift.json.JsonElement}s and whose links between objects are {@link
 * org.nbo.lift.json.JsonReferences}. {@code JsonParsing} reads a document of either, and keeps no
 * more of it than memory can hold.
 *
 * <p>{@link org.nbo.lift.json.ZarrReader} reads what groups of OME-Zarr say: our block ({@link
 * org.nbo.lift.json.ZarrBlock}), and images and plates ({@link org.nbo.lift.json.ZarrImages}).
 *
 * <p>{@code PortalReader} reads items of data portals, which {@code PortalWriter} writes under the
 * portal's own IRIs; a {@code PortalStream} goes through more of them than are kept. What portals
 * call things is data ({@code portal*.tsv}).
 *
 * <p>Not here: the keys of any application ({@code nbo:JsonFormat} in the ontology).
 */
package org.nbo.lift.json;
