package org.nbo.export.omexml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * What a graph says about one thing, to be placed piece by piece in a document; what is left in the
 * end has no place there.
 */
final class GraphThing {
  private final Node node;
  private final Map<String, List<Node>> values = new HashMap<>();
  private final Map<String, Set<Node>> placed = new HashMap<>();

  private GraphThing(Node node) {
    this.node = node;
  }

  static GraphThing of(Graph graph, Node node) {
    GraphThing thing = new GraphThing(node);
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEach(
            t ->
                thing
                    .values
                    .computeIfAbsent(t.getPredicate().getURI(), p -> new ArrayList<>(1))
                    .add(t.getObject()));
    for (List<Node> several : thing.values.values()) {
      if (several.size() > 1) {
        several.sort(NodeCmp::compareRDFTerms);
      }
    }
    return thing;
  }

  Node node() {
    return node;
  }

  boolean has(String property) {
    return values.containsKey(property);
  }

  /** The values of a property, in an order that depends on nothing but them. */
  List<Node> values(String property) {
    return values.getOrDefault(property, List.of());
  }

  /** The first literal value of a property. */
  Optional<String> text(String property) {
    for (Node value : values(property)) {
      if (value.isLiteral()) {
        return Optional.of(value.getLiteralLexicalForm());
      }
    }
    return Optional.empty();
  }

  /** Says that all values of a property have their place. */
  void placed(String property) {
    placed.computeIfAbsent(property, p -> new HashSet<>()).addAll(values(property));
  }

  /** Says that one value of a property has its place. */
  void placed(String property, Node value) {
    placed.computeIfAbsent(property, p -> new HashSet<>()).add(value);
  }

  /** The values that have no place so far, by property. */
  Map<String, List<Node>> left() {
    Map<String, List<Node>> left = new TreeMap<>();
    values.forEach(
        (property, several) -> {
          Set<Node> done = placed.getOrDefault(property, Set.of());
          if (done.size() < several.size()) {
            left.put(property, several.stream().filter(v -> !done.contains(v)).toList());
          }
        });
    return left;
  }
}
