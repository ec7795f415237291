package org.nbo.ontology;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/**
 * The statements without which a query finds nothing. Most files use few of the properties, classes
 * and values that checks are about, and looking for one is quicker than running a query in vain.
 *
 * @param all of each of these sets, the graph must have one
 */
public record Needs(List<Set<Use>> all) {
  /**
   * A statement that uses a property.
   *
   * @param value what it states, or {@link Node#ANY}
   */
  public record Use(Node property, Node value) {
    /** Whether a graph has such a statement. */
    public boolean isIn(Graph graph) {
      return graph.contains(Node.ANY, property, value);
    }

    /** Whether it is only of one value. */
    boolean isParticular() {
      return value.isConcrete();
    }
  }

  /** Those of a query, as far as its pattern shows them: what is optional is not needed. */
  static Needs of(Query query) {
    return new Needs(
        NeedsOfPattern.of(query.getQueryPattern()).stream().distinct().map(Set::copyOf).toList());
  }

  /**
   * Whether a graph may have what the query looks for.
   *
   * @param has whether the graph has such a statement
   */
  public boolean met(Predicate<Use> has) {
    return all.stream().allMatch(some -> some.stream().anyMatch(has));
  }
}
