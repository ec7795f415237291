package org.nbo.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;

/**
 * Parts that nothing identifies, such as the modules of a lamp: two that say the same are one where
 * their wholes are. Takes time in proportion to their number, of which there can be many.
 */
final class NamelessParts {
  private final Pair pair;
  private final Set<Node> taken;

  private NamelessParts(Pair pair) {
    this.pair = pair;
    this.taken = new HashSet<>(pair.earlier.values());
  }

  /** Adds those that are one to what is known to be one. */
  static void match(Pair pair) {
    new NamelessParts(pair).match();
  }

  private void match() {
    Deque<Node> wholes = new ArrayDeque<>(pair.earlier.keySet());
    while (!wholes.isEmpty()) {
      Node whole = wholes.poll();
      Map<String, List<Node>> earlier =
          parts(pair.earlier.get(whole), pair.before.graph(), pair.earlierThings, taken);
      if (earlier.isEmpty()) {
        continue;
      }
      parts(whole, pair.after.graph(), pair.things, pair.earlier.keySet())
          .forEach(
              (says, parts) -> {
                List<Node> like = earlier.getOrDefault(says, List.of());
                for (int i = 0; i < Math.min(like.size(), parts.size()); i++) {
                  pair.earlier.put(parts.get(i), like.get(i));
                  taken.add(like.get(i));
                  wholes.add(parts.get(i));
                }
              });
    }
  }

  /** Parts of a thing that are not known yet, by their place and what they say. */
  private Map<String, List<Node>> parts(
      Node whole, Graph graph, Set<Node> things, Set<Node> known) {
    Map<String, List<Node>> parts = new TreeMap<>();
    Map<Node, String> says = new HashMap<>();
    graph
        .find(whole, Node.ANY, Node.ANY)
        .filterKeep(t -> things.contains(t.getObject()) && !known.contains(t.getObject()))
        .toList()
        .stream()
        .sorted(Comparator.comparing((Triple t) -> t.getObject().toString()))
        .forEach(
            t -> {
              String said = says.computeIfAbsent(t.getObject(), part -> says(part, graph));
              if (!said.isEmpty()) {
                parts
                    .computeIfAbsent(t.getPredicate() + said, s -> new ArrayList<>())
                    .add(t.getObject());
              }
            });
    return parts;
  }

  /** The values of its fields; empty where it has none. */
  private String says(Node part, Graph graph) {
    List<ModelClass> kinds = pair.classes(part, graph).toList();
    Set<String> properties = new TreeSet<>();
    graph
        .find(part, Node.ANY, Node.ANY)
        .mapWith(t -> t.getPredicate().getURI())
        .filterKeep(property -> isCompared(property, kinds))
        .forEach(properties::add);
    StringBuilder says = new StringBuilder();
    for (String property : properties) {
      pair.values(graph, part, property).stream()
          .map(Values::key)
          .sorted()
          .forEach(value -> says.append('\n').append(property).append(' ').append(value));
    }
    return says.toString();
  }

  private boolean isCompared(String property, List<ModelClass> kinds) {
    return !pair.isPerFile(property)
        && kinds.stream()
            .flatMap(kind -> kind.field(property).stream())
            .map(Field::property)
            .anyMatch(p -> p.kind() != ModelProperty.Kind.THING);
  }
}
