/**
 * What source formats call the things of the model, and where they have them.
 *
 * <p>A {@link org.nbo.model.naming.Naming} answers for one format in both directions: what a name
 * in a source means, and where a source would write a value. {@link org.nbo.model.naming.OmeNaming}
 * is that of OME-XML, {@link org.nbo.model.naming.SpecificationNaming} that of the specification,
 * {@link org.nbo.model.naming.JsonNaming} that of the Micro-Meta App; {@link
 * org.nbo.model.naming.ListedNaming} is any that the ontology lists. They differ in the kinds of
 * {@link org.nbo.model.naming.Names} that they use; {@link org.nbo.model.naming.NameSearch} and
 * {@link org.nbo.model.naming.Places} are the two directions.
 *
 * <p>Not here: names (they are in the ontology), and how a format is read.
 */
package org.nbo.model.naming;
