/**
 * What the ontology says, as tables that the stages ask, and the values that stages hand to each
 * other.
 *
 * <p>Actors: {@link org.nbo.ontology.Ontology} loads the modules and community extensions; {@link
 * org.nbo.model.Model} answers which class is which, with which fields; {@link
 * org.nbo.model.Crosswalk} answers the same for the names of one dialect of source files; {@link
 * org.nbo.ontology.Resources} finds the data files. Values: {@link org.nbo.model.ModelClass},
 * {@link org.nbo.model.Field}, {@link org.nbo.model.ModelProperty}, {@link
 * org.nbo.model.Enumeration}, {@link org.nbo.model.UnitOfMeasure}, {@link org.nbo.model.JsonFormat}
 * for the model; {@link org.nbo.finding.Axes}, {@link org.nbo.finding.Finding}, {@link
 * org.nbo.finding.Assessment} for what is asked and found; {@link org.nbo.finding.NboException} for
 * what keeps a command from its work.
 *
 * <p>Not here: anything that reads, changes or judges a source file, and names of elements.
 */
package org.nbo.model;
