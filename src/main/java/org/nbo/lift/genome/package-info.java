/**
 * Sources that speak of genomes become RDF: places in them, chromatin traced spot by spot, items of
 * data portals.
 *
 * <p>{@link org.nbo.lift.genome.LocusWriter} says each place once. What a column or key means is
 * data, beside the ontology; nothing here names one.
 *
 * <p>Not here: which places overlap (see {@code link}).
 */
package org.nbo.lift.genome;
