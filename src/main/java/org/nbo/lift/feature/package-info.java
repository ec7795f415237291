/**
 * Files of genomic features become RDF row by row: BED and its kin, BEDPE, GFF3, GTF, lengths of
 * chromosomes.
 *
 * <p>{@link org.nbo.lift.feature.FeatureReader} is the way in. It asks {@link
 * org.nbo.lift.feature.GenomicFormat} which kind a file is, {@link
 * org.nbo.lift.feature.AssemblyHint} in which assembly it counts, and {@link
 * org.nbo.lift.feature.Columns} what its columns hold; {@link org.nbo.lift.feature.FeatureWriter}
 * says it. What is wrong with rows {@link org.nbo.lift.genome.Troubles} keeps. The tables beside
 * the classes hold all that is known of formats.
 *
 * <p>Not here: places (see {@code lift.genome}), and which of them overlap (see {@code link}).
 */
package org.nbo.lift.feature;
