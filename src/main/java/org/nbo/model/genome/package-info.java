/**
 * Places in genomes: which assembly a name means, which chromosome, and when two places are one.
 *
 * <p>{@link org.nbo.model.genome.Assemblies} knows the {@link org.nbo.model.genome.Assembly} that a
 * name means, as {@code ontology/assemblies.ttl} lists them. A {@link org.nbo.model.genome.Genome}
 * is that in which one source counts; it gives each {@link org.nbo.model.genome.ReferenceSequence},
 * and on that lies a {@link org.nbo.model.genome.Locus}, whose IRI is the same in every source that
 * means the same place.
 *
 * <p>Not here: reading of files, comparing of places.
 */
package org.nbo.model.genome;
