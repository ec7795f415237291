/**
 * Statements become a JSON-LD document with the terms of the context: {@link
 * org.nbo.export.jsonld.JsonLd}.
 *
 * <p>Not here: the context, which is derived from the ontology.
 */
package org.nbo.export.jsonld;
