/**
 * Each thing in the data by its IRI, and the things of a class.
 *
 * <p>{@link org.nbo.serve.page.things.ThingPages} is the door, {@link
 * org.nbo.serve.page.things.ThingPage} the page, {@link org.nbo.serve.page.things.Description} the
 * same as RDF.
 *
 * <p>Not here: lists with columns and filters, which are in {@code browse}.
 */
package org.nbo.serve.page.things;
