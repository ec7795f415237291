/**
 * RDF in and out of commands, by syntax.
 *
 * <p>A {@link org.nbo.cli.rdf.RdfFormat} opens an {@link org.nbo.cli.rdf.RdfOutput}; {@link
 * org.nbo.cli.rdf.RdfFile} tells RDF from source files and reads it.
 *
 * <p>Not here: what is lifted, and where output goes.
 */
package org.nbo.cli.rdf;
