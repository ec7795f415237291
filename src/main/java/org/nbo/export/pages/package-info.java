/**
 * The ontology as pages for people: an index, a page for each class, enumeration and property, and
 * a search that runs in the browser.
 *
 * <p>{@link org.nbo.export.pages.OntologyPages} is the door. {@link
 * org.nbo.export.pages.Vocabulary} knows which terms have a page, {@link
 * org.nbo.export.pages.Addresses} where it is, {@link org.nbo.export.pages.Statements} what the
 * graph says about them, {@link org.nbo.export.pages.TermWording} how that reads. Records such as
 * {@link org.nbo.export.pages.ClassPage} hold what the template of the same kind shows.
 *
 * <p>Not here: names of classes or fields, which come from the ontology, and the writing of files.
 */
package org.nbo.export.pages;
