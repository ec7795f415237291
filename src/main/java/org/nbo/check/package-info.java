/**
 * Values meet each other: what cannot be, and what is hardly so.
 *
 * <p>{@link org.nbo.check.Checks} runs one SPARQL query a check over the graph of an experiment.
 * Before them, queries state once what several checks need to know, such as the index of what an
 * objective is immersed in. A {@link org.nbo.check.Check} is its query and what the comments above
 * that say: how serious its findings are, what they tell, and which other checks they make
 * superfluous. {@link org.nbo.ontology.Needs} tells which of them a graph gives no reason to run.
 *
 * <p>Not here: what is compared with what ({@code queries/checks/}, or an extension), and what is
 * missing or ill-formed ({@link org.nbo.validate}).
 */
package org.nbo.check;
