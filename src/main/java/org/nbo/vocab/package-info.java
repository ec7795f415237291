/**
 * Names in RDF that the program itself speaks, a class for each namespace; and how namespaces of
 * OME's schemas are read.
 *
 * <p>Not here: the classes and fields of the model, which are data in {@code ontology/}.
 */
package org.nbo.vocab;
