package org.nbo.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The statements from which the classes of one thing can follow: about it, about all that
 * conditions reach from it, and those that make these what they are because a property leads there.
 * So that a reason is looked for among few statements, however many the whole graph has.
 */
final class Surroundings {
  private final List<Triple> statements;
  private final Map<Node, List<Integer>> about = new HashMap<>();
  private final Map<Node, List<Integer>> backwards = new HashMap<>();
  private final Map<Node, Map<Node, Integer>> firstThatLeadsTo = new HashMap<>();

  /**
   * @param statements of things with an IRI
   */
  Surroundings(List<Triple> statements, Definitions definitions) {
    this.statements = new ArrayList<>(statements);
    Reason.sort(this.statements);
    // of two reasons the first is told: values say more than what a thing is
    this.statements.sort(Comparator.comparing(Reason::isType));
    Set<String> inverse = definitions.inverse();
    Set<String> ranges = definitions.withNarrower(definitions.ranges().keySet());
    for (int place = 0; place < this.statements.size(); place++) {
      Triple t = this.statements.get(place);
      about.computeIfAbsent(t.getSubject(), x -> new ArrayList<>()).add(place);
      if (!Reason.isType(t) && t.getObject().isURI()) {
        if (inverse.contains(t.getPredicate().getURI())) {
          backwards.computeIfAbsent(t.getObject(), x -> new ArrayList<>()).add(place);
        }
        if (ranges.contains(t.getPredicate().getURI())) {
          firstThatLeadsTo
              .computeIfAbsent(t.getObject(), x -> new LinkedHashMap<>())
              .putIfAbsent(t.getPredicate(), place);
        }
      }
    }
  }

  /** Those about a thing, values first, in an order that is always the same. */
  List<Triple> of(String thing) {
    Set<Integer> places = new HashSet<>();
    Set<Node> reached = new HashSet<>();
    Deque<Node> todo = new ArrayDeque<>(List.of(NodeFactory.createURI(thing)));
    while (!todo.isEmpty()) {
      Node node = todo.remove();
      if (reached.add(node)) {
        for (int place : about.getOrDefault(node, List.of())) {
          places.add(place);
          Triple t = statements.get(place);
          if (!Reason.isType(t) && t.getObject().isURI()) {
            todo.add(t.getObject());
          }
        }
        backwards
            .getOrDefault(node, List.of())
            .forEach(place -> todo.add(statements.get(place).getSubject()));
        places.addAll(firstThatLeadsTo.getOrDefault(node, Map.of()).values());
      }
    }
    return places.stream().sorted().map(statements::get).toList();
  }
}
