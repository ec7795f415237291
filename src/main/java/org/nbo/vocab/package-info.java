/**
 * Names in RDF that the program itself speaks, a class for each namespace: NBO's own, and those of
 * others that Jena has no class for; and how namespaces of OME's schemas are read. From Jena's
 * classes (RDF, RDFS, XSD, SKOS, DCTerms, SHACL) their namespaces are taken. All are constants of
 * the compiler, so that what only writes them does not start Jena.
 *
 * <p>Not here: the classes and fields of the model, which are data in {@code ontology/}; prefixes
 * (see {@link org.nbo.model.Prefixes}).
 */
package org.nbo.vocab;
