/**
 * RDF out of commands, by syntax: a {@link org.nbo.cli.rdf.RdfFormat} opens an {@link
 * org.nbo.cli.rdf.RdfOutput}.
 *
 * <p>Not here: what is lifted, where output goes, and how RDF is read ({@link org.nbo.RdfFile}).
 */
package org.nbo.cli.rdf;
