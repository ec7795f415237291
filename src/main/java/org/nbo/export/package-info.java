/**
 * Graphs and findings leave in the formats of others, a room for each: {@link
 * org.nbo.export.report}, {@link org.nbo.export.jsonld}, {@link org.nbo.export.omexml}, and {@link
 * org.nbo.export.pages}, which explains the ontology itself to readers.
 *
 * <p>Not here: where output goes.
 */
package org.nbo.export;
