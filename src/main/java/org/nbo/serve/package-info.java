/**
 * A server: the data as SPARQL and as pages, the terms under their IRIs, assessments.
 *
 * <p>{@link org.nbo.serve.NboServer} is the door. Rooms: {@code web} for HTTP and who may what,
 * {@code data} for what is served, {@code sparql} for what Fuseki does, {@code page} for pages and
 * descriptions, with a room for each kind of them. Fuseki and Jetty are optional and on the class
 * path of the command that serves alone, because Fuseki starts with every Jena that finds it.
 *
 * <p>Not here: options of the command line.
 */
package org.nbo.serve;
