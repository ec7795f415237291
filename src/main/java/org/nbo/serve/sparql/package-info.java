/**
 * What Fuseki does here, within limits: {@link org.nbo.serve.sparql.Queries}, {@link
 * org.nbo.serve.sparql.GraphReads}; and what is done in its place, because it would do more than is
 * allowed: {@link org.nbo.serve.sparql.UpdateResource}, {@link org.nbo.serve.sparql.ShaclResource}.
 *
 * <p>Not here: pages.
 */
package org.nbo.serve.sparql;
