/**
 * Several descriptions of one experiment become one: an image, the microscope it was taken with,
 * the settings that were used.
 *
 * <p>{@link org.nbo.merge.Merger} is the way in. Which things of two files are one is found by
 * {@link org.nbo.merge.Matching}, surest evidence first, with the queries in {@code queries/merge/}
 * and last by {@link org.nbo.merge.Traits}; {@link org.nbo.merge.Union} lays one description over
 * the other, and says where they contradict each other. What is peculiar to single properties and
 * classes stands in {@code ontology/merging.ttl}.
 *
 * <p>{@link org.nbo.merge.Comparison} tells what differs between two descriptions, by the same
 * matching and, of parts that nothing identifies, by {@code NamelessParts}, which make a {@code
 * Pair} of them; {@code SideBySide} tells also what is the same.
 *
 * <p>Not here: reading files, judging what is missing. No graph is changed; what two sources say
 * stays with each.
 */
package org.nbo.merge;
