/**
 * What was imaged, with what, of which sample, and what was sequenced: as a table and drawn.
 *
 * <p>{@link org.nbo.serve.page.links.LinkPages} is the door. A {@code Tie} is two things that
 * belong together; {@code TieReader} finds them by the queries of {@code ties/}, {@code TieNames}
 * says what their ends are called, {@code TieFiles} where they come from, {@code TieDrawings} draws
 * them.
 *
 * <p>Not here: finding links between files, which {@code nbo link} does, and how a link to a thing
 * stands on a page, which {@link org.nbo.serve.page.Links} says.
 */
package org.nbo.serve.page.links;
