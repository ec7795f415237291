/**
 * What repeats in a document becomes one thing with a number, while the document streams by.
 *
 * <p>{@link org.nbo.kind.Collector} takes the statements of a document and keeps of things that are
 * alike the first; {@link org.nbo.kind.Distinctions} says in which values things can differ so that
 * a shape or a rule sees it; {@link org.nbo.kind.Refinement} finds which things stand in the same
 * relations to things that are themselves alike; {@link org.nbo.kind.Kinds} is the small graph that
 * comes of it, in which each node says how many it stands for.
 *
 * <p>Not here: what is asked of the things, and how findings look.
 */
package org.nbo.kind;
