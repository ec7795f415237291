package org.nbo.reason;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The statements of a graph about things with an IRI, by thing and property, in both directions.
 */
final class Links {
  private final Map<String, Map<String, Set<Node>>> objects = new HashMap<>();
  private final Map<String, Map<String, Set<Node>>> subjects = new HashMap<>();
  private final Map<String, Set<String>> types = new HashMap<>();

  /**
   * @param above the properties above a property, itself included; not there for one that has none
   */
  Links(Collection<Triple> statements, Map<String, Set<String>> above) {
    statements.forEach(t -> add(t, above));
  }

  private void add(Triple t, Map<String, Set<String>> above) {
    String subject = t.getSubject().getURI();
    String property = t.getPredicate().getURI();
    Node object = t.getObject();
    if (t.getPredicate().equals(RDF.type.asNode())) {
      if (object.isURI()) {
        types.computeIfAbsent(subject, x -> new HashSet<>()).add(object.getURI());
      }
      return;
    }
    for (String p : above.getOrDefault(property, Set.of(property))) {
      put(objects, subject, p, object);
      if (object.isURI()) {
        put(subjects, object.getURI(), p, t.getSubject());
      }
    }
  }

  private static void put(
      Map<String, Map<String, Set<Node>>> links, String from, String property, Node to) {
    links
        .computeIfAbsent(from, x -> new HashMap<>())
        .computeIfAbsent(property, x -> new HashSet<>())
        .add(to);
  }

  /** The classes that the statements themselves give things. */
  Map<String, Set<String>> types() {
    return types;
  }

  /** What a property leads to from a thing. */
  Set<Node> objects(String thing, String property) {
    return objects.getOrDefault(thing, Map.of()).getOrDefault(property, Set.of());
  }

  /** From what a property leads to a thing. */
  Set<Node> subjects(String thing, String property) {
    return subjects.getOrDefault(thing, Map.of()).getOrDefault(property, Set.of());
  }

  /** Takes each thing with each property that leads from it. */
  void forEachSubject(BiConsumer<String, String> use) {
    objects.forEach((thing, links) -> links.keySet().forEach(p -> use.accept(thing, p)));
  }

  /** Takes each thing with each property that leads to it. */
  void forEachObject(BiConsumer<String, String> use) {
    subjects.forEach((thing, links) -> links.keySet().forEach(p -> use.accept(thing, p)));
  }
}
