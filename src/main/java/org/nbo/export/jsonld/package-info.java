/**
 * Statements become JSON-LD with the terms of the context: a document, held ({@link
 * org.nbo.export.jsonld.JsonLd}) or written while they come ({@link
 * org.nbo.export.jsonld.JsonLdStream}), or a line for each record ({@link
 * org.nbo.export.jsonld.JsonLdLines}). {@link org.nbo.export.jsonld.LocalContexts} is for who reads
 * it.
 *
 * <p>Not here: the context, which is derived from the ontology.
 */
package org.nbo.export.jsonld;
