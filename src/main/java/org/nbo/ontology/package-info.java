/**
 * The ontology as it stands in files: its modules and the community extensions given beside them,
 * as graphs.
 *
 * <p>{@link org.nbo.ontology.Ontology} loads it, by a {@link org.nbo.ontology.Catalog} of what is
 * imported, with the {@linkplain org.nbo.ontology.Overrides overrides} of extensions; {@link
 * org.nbo.ontology.Resources} and {@link org.nbo.ontology.Queries} find the data files, and keep
 * for the next run what takes long to read; {@link org.nbo.ontology.Terms} reads a graph; {@link
 * org.nbo.ontology.StableGraph} writes one in the same order every time. A query that is {@link
 * org.nbo.ontology.Asked} of many small graphs has a {@code Plan}; {@link
 * org.nbo.ontology.Together} is several graphs as one; {@link org.nbo.ontology.EntitiesElsewhere}
 * keeps readers of RDF/XML to the file itself.
 *
 * <p>Not here: what the statements mean for the program (see {@link org.nbo.model}).
 */
package org.nbo.ontology;
