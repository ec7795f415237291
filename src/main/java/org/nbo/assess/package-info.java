/**
 * One image is assessed: the stages in their order, for a file and what was given with it.
 *
 * <p>{@link org.nbo.assess.Assessor} is the way of a file through the stages, {@link
 * org.nbo.assess.GraphCheck} that of a graph at hand; {@link org.nbo.assess.Companions} are the
 * files that describe microscope and settings, each a {@link org.nbo.assess.Companion}; {@link
 * org.nbo.assess.Consequences} are the shapes and axioms that hold. {@link
 * org.nbo.assess.LiftedGraph} is a source in memory, as a {@link org.nbo.assess.WholeDocument}
 * where it is small, {@link org.nbo.assess.SourceStatements} what of it the source itself said;
 * {@link org.nbo.assess.LiftFindings} tells what lifting noticed.
 *
 * <p>Not here: what any stage does, options, files to write.
 */
package org.nbo.assess;
