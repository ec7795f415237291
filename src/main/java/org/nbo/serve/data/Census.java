package org.nbo.serve.data;

import java.util.Map;

/**
 * How much there is.
 *
 * @param statements different statements, whatever graph they are in
 * @param graphs named graphs
 * @param classes how many things each class has, by its IRI
 * @param properties how many statements each property has, by its IRI
 */
public record Census(
    long statements, long graphs, Map<String, Long> classes, Map<String, Long> properties) {
  /** Makes it unmodifiable. */
  public Census {
    classes = Map.copyOf(classes);
    properties = Map.copyOf(properties);
  }

  /** How many things a class has. */
  public long of(String type) {
    return classes.getOrDefault(type, 0L);
  }
}
