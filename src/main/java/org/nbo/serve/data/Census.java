package org.nbo.serve.data;

import java.util.Map;

/**
 * How much there is.
 *
 * @param statements different statements, whatever graph they are in
 * @param graphs named graphs
 * @param classes how many things each class has, by its IRI
 * @param properties how many statements each property has, by its IRI
 * @param vocabularies how many statements the graphs have that hold the ontology and the shapes, by
 *     their IRIs; none for a graph that is not there
 */
public record Census(
    long statements,
    long graphs,
    Map<String, Long> classes,
    Map<String, Long> properties,
    Map<String, Long> vocabularies) {
  /** Makes it unmodifiable. */
  public Census {
    classes = Map.copyOf(classes);
    properties = Map.copyOf(properties);
    vocabularies = Map.copyOf(vocabularies);
  }

  /** How many things a class has. */
  public long of(String type) {
    return classes.getOrDefault(type, 0L);
  }
}
