package org.nbo.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.ontology.Terms;

/**
 * What an ontology states that can add a type to a thing, read from its graph without the OWL API:
 * a definition adds its class to what meets its condition. The way back, that every member has one
 * kind of evidence or another, adds none.
 */
final class Definitions {
  /** What has all the kinds and meets the condition is of the class. */
  record Sufficient(Set<String> kinds, Condition condition, String added) {}

  private final Terms ontology;
  private final List<Sufficient> all = new ArrayList<>();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Set<String>> properties = new HashMap<>();
  private final Map<String, Set<String>> domains = new HashMap<>();
  private final Map<String, Set<String>> ranges = new HashMap<>();
  private final Map<String, Set<String>> narrower = new HashMap<>();
  private final ConditionReader conditions;
  private final Set<String> used;

  Definitions(Graph graph) {
    this.ontology = new Terms(graph);
    this.conditions = new ConditionReader(ontology);
    graph.find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).toList().forEach(this::above);
    graph
        .find(Node.ANY, OWL.equivalentClass.asNode(), Node.ANY)
        .filterDrop(t -> ontology.isA(t.getSubject(), RDFS.Datatype.asNode()))
        .toList()
        .forEach(this::same);
    graph
        .find(Node.ANY, RDFS.subPropertyOf.asNode(), Node.ANY)
        .forEach(t -> link(properties, t.getSubject(), t.getObject()));
    this.used = withNarrower(conditions.properties());
    for (String property : used) {
      Node p = Terms.uri(property);
      kinds(p, RDFS.domain.asNode()).forEach(kind -> link(domains, p, kind));
      kinds(p, RDFS.range.asNode()).forEach(kind -> link(ranges, p, kind));
    }
  }

  private void above(Triple t) {
    if (t.getSubject().isURI()) {
      link(classes, t.getSubject(), t.getObject());
    } else if (t.getObject().isURI()) {
      define(t.getObject(), t.getSubject());
    }
  }

  private void same(Triple t) {
    if (t.getObject().isURI()) {
      link(classes, t.getSubject(), t.getObject());
      link(classes, t.getObject(), t.getSubject());
    } else if (t.getSubject().isURI()) {
      define(t.getSubject(), t.getObject());
    }
  }

  private void define(Node added, Node condition) {
    Set<String> kinds =
        ontology
            .object(condition, OWL.intersectionOf.asNode())
            .map(ontology::list)
            .orElse(List.of())
            .stream()
            .filter(Node::isURI)
            .map(Node::getURI)
            .collect(Collectors.toSet());
    all.add(new Sufficient(kinds, conditions.of(condition), added.getURI()));
  }

  private void link(Map<String, Set<String>> links, Node from, Node to) {
    if (from.isURI() && to.isURI()) {
      links.computeIfAbsent(from.getURI(), x -> new HashSet<>()).add(to.getURI());
      if (links == classes || links == properties) {
        narrower.computeIfAbsent(to.getURI(), x -> new HashSet<>()).add(from.getURI());
      }
    }
  }

  private List<Node> kinds(Node property, Node relation) {
    return ontology.objects(property, relation).stream()
        .filter(kind -> kind.isURI() && ontology.isA(kind, OWL.Class.asNode()))
        .toList();
  }

  List<Sufficient> all() {
    return all;
  }

  /** Each class with all above it, itself included; not there for one that has none. */
  Map<String, Set<String>> classesAbove() {
    return closed(classes);
  }

  /** The same of properties. */
  Map<String, Set<String>> propertiesAbove() {
    return closed(properties);
  }

  /** The classes of what a property leads from. */
  Map<String, Set<String>> domains() {
    return domains;
  }

  /** The classes of what a property leads to. */
  Map<String, Set<String>> ranges() {
    return ranges;
  }

  /** Classes and properties right below another. */
  Set<String> below(String term) {
    return narrower.getOrDefault(term, Set.of());
  }

  /** The classes that have some right below them. */
  Set<String> above(Set<String> below) {
    return narrower.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(below::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Properties that conditions speak of, and those below. */
  Set<String> properties() {
    return used;
  }

  /** The same of properties that they follow backwards. */
  Set<String> inverse() {
    return withNarrower(conditions.inverse());
  }

  /** Things that conditions name. */
  Set<String> named() {
    return conditions.named();
  }

  Set<String> withNarrower(Collection<String> tops) {
    Set<String> found = new HashSet<>(tops);
    Deque<String> todo = new ArrayDeque<>(tops);
    while (!todo.isEmpty()) {
      below(todo.remove()).stream().filter(found::add).forEach(todo::add);
    }
    return found;
  }

  private static Map<String, Set<String>> closed(Map<String, Set<String>> above) {
    Map<String, Set<String>> closed = new HashMap<>();
    for (String term : above.keySet()) {
      Set<String> found = new HashSet<>(Set.of(term));
      Deque<String> todo = new ArrayDeque<>(found);
      while (!todo.isEmpty()) {
        above.getOrDefault(todo.remove(), Set.of()).stream().filter(found::add).forEach(todo::add);
      }
      closed.put(term, found);
    }
    return closed;
  }
}
