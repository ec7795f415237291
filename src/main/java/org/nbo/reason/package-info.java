/**
 * What follows from data, and what cannot be.
 *
 * <p>{@link org.nbo.reason.Rules} runs {@code queries/rules/}, for any number of files; {@link
 * org.nbo.reason.OwlOntology} asks HermiT about the ontology, {@link org.nbo.reason.Modalities}
 * about the techniques in one file, or applies {@code DefinitionRules} to many.
 *
 * <p>Not here: the rules and axioms themselves; the comparison of values, which is for checks.
 */
package org.nbo.reason;
