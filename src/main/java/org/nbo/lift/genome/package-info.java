/**
 * Sources that speak of genomes become RDF: places in them, and chromatin traced spot by spot.
 *
 * <p>{@link org.nbo.lift.genome.LocusWriter} says each place once, which it remembers in a {@code
 * LongSet}. {@link org.nbo.lift.genome.TracingReader} reads a table of FOF-CT: its {@code
 * TableHead}, which {@code HeadCheck} holds against what the format asks for and a {@code
 * HeadWriter} writes, and whose {@code TableKind} is told; then row by row ({@code LineBytes},
 * {@code RowSplitter}, {@code Cells}: bytes, no texts) into the {@code TracingWriter}, which asks
 * {@code RowPlaces} where a row lies and {@code MadeBy} what made it; {@code TracingData} tells
 * which tables are of one experiment. What tables, columns and keys are called, and what is asked
 * for when, is data ({@code fof-ct-*.tsv}); {@link org.nbo.lift.genome.Troubles} tells what repeats
 * once.
 *
 * <p>Not here: which places overlap (see {@code link}).
 */
package org.nbo.lift.genome;
