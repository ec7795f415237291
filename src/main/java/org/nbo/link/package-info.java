/**
 * What was imaged meets what was sequenced: which belong together, how surely, and why.
 *
 * <p>{@link org.nbo.link.Linker} is the way in. A {@link org.nbo.link.Material} takes in the
 * documents of one side; of what there is very much of it keeps the places alone ({@link
 * org.nbo.link.Loci}, {@link org.nbo.link.Features}). {@link org.nbo.link.MetadataRules} links
 * experiments by queries, {@link org.nbo.link.PlaceLinks} places that a {@link
 * org.nbo.link.LocusJoin} finds by an {@link org.nbo.link.IntervalIndex}, where need be after a
 * {@link org.nbo.link.LiftOver} by a {@link org.nbo.link.Chain} of a {@link
 * org.nbo.link.ChainFile}. What makes a link, {@link org.nbo.link.Thresholds} say; what kept places
 * from being compared, {@link org.nbo.link.Uncompared}.
 *
 * <p>Not here: how files are read, and how links are written.
 */
package org.nbo.link;
