package org.nbo.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.ontology.Terms;

/**
 * Which kinds things are of by what is stated: by their types and those above, by what properties
 * lead from and to, by what the links of a kind lead to. Without a reasoner. For all threads.
 */
final class Entailments {
  private final Terms ontology;
  private final Words words;
  private final Map<Node, Set<Node>> domains = new HashMap<>();
  private final Map<Node, List<Link>> ranges = new HashMap<>();
  private final Map<Node, Set<Node>> above = new ConcurrentHashMap<>();

  /**
   * What a property leads to.
   *
   * @param of from which things; null for all
   */
  private record Link(Node of, Node to) {}

  Entailments(Graph graph, Words words) {
    this.ontology = new Terms(graph);
    this.words = words;
    graph
        .find(Node.ANY, RDFS.domain.asNode(), Node.ANY)
        .filterKeep(t -> isClass(t.getObject()))
        .forEach(
            t ->
                domains
                    .computeIfAbsent(t.getSubject(), p -> new LinkedHashSet<>())
                    .add(t.getObject()));
    graph
        .find(Node.ANY, RDFS.range.asNode(), Node.ANY)
        .filterKeep(t -> isClass(t.getObject()))
        .forEach(t -> link(t.getSubject(), new Link(null, t.getObject())));
    graph
        .find(Node.ANY, OWL2.onProperty.asNode(), Node.ANY)
        .toList()
        .forEach(t -> restriction(t.getSubject(), t.getObject()));
  }

  private void restriction(Node restriction, Node property) {
    ontology
        .object(restriction, OWL.allValuesFrom.asNode())
        .filter(this::isClass)
        .ifPresent(
            to ->
                ontology.subjects(RDFS.subClassOf.asNode(), restriction).stream()
                    .filter(Node::isURI)
                    .forEach(of -> link(property, new Link(of, to))));
  }

  private boolean isClass(Node node) {
    return node.isURI() && ontology.isA(node, OWL.Class.asNode());
  }

  private void link(Node property, Link link) {
    ranges.computeIfAbsent(property, p -> new ArrayList<>()).add(link);
  }

  /** The kinds that have a name of their own in a class or union of classes. */
  List<Node> named(Node type) {
    if (type.isURI()) {
      return List.of(type);
    }
    return ontology
        .object(type, OWL.unionOf.asNode())
        .map(ontology::list)
        .orElse(List.of())
        .stream()
        .filter(Node::isURI)
        .toList();
  }

  /** The kinds of things, and why. */
  Kinds in(Graph data) {
    Kinds kinds = new Kinds();
    List<Triple> links = new ArrayList<>();
    data.find()
        .filterKeep(t -> t.getSubject().isURI())
        .forEach(
            t -> {
              if (Reason.isType(t)) {
                kinds.add(t.getSubject(), t.getObject(), Reason.NONE.and(t));
              } else if (domains.containsKey(t.getPredicate())
                  || ranges.containsKey(t.getPredicate())) {
                links.add(t);
              }
            });
    Reason.sort(links);
    for (Triple t : links) {
      domains
          .getOrDefault(t.getPredicate(), Set.of())
          .forEach(kind -> kinds.add(t.getSubject(), kind, from(t, kind)));
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Triple t : links) {
        for (Link link : ranges.getOrDefault(t.getPredicate(), List.of())) {
          more |= isThing(t.getObject()) && kinds.add(t, link);
        }
      }
    }
    return kinds;
  }

  private boolean isThing(Node node) {
    return node.isURI() && !words.isTerm(node.getURI());
  }

  private Reason from(Triple t, Node kind) {
    return Reason.NONE
        .and(t)
        .because(
            "only " + words.one(kind.getURI()) + " has " + words.term(t.getPredicate().getURI()));
  }

  private Set<Node> above(Node type) {
    Set<Node> known = above.get(type);
    if (known == null) {
      known = new LinkedHashSet<>(Set.of(type));
      List<Node> todo = new ArrayList<>(known);
      while (!todo.isEmpty()) {
        for (Node up : ontology.objects(todo.remove(0), RDFS.subClassOf.asNode())) {
          if (up.isURI() && known.add(up)) {
            todo.add(up);
          }
        }
      }
      above.put(type, known);
    }
    return known;
  }

  /** The kinds of things of some data. */
  final class Kinds {
    private final Map<Node, Map<Node, Reason>> byThing = new HashMap<>();

    Set<Node> things() {
      return byThing.keySet();
    }

    /** All kinds a thing is of. */
    Set<Node> of(Node thing) {
      return byThing.getOrDefault(thing, Map.of()).keySet();
    }

    /** Why a thing is of a kind; null where that is not known. */
    Reason reason(Node thing, Node kind) {
      return byThing.getOrDefault(thing, Map.of()).get(kind);
    }

    private boolean add(Triple t, Link link) {
      if (of(t.getObject()).contains(link.to())) {
        return false;
      }
      Reason why = link.of() == null ? Reason.NONE : reason(t.getSubject(), link.of());
      if (why == null) {
        return false;
      }
      String property = words.term(t.getPredicate().getURI());
      String to = words.one(link.to().getURI());
      return add(
          t.getObject(),
          link.to(),
          why.and(t)
              .because(
                  link.of() == null
                      ? property + " is always " + to
                      : Words.of(property, words.one(link.of().getURI())) + " is " + to));
    }

    /** Whether a thing was not known to be of a kind, or one above. */
    private boolean add(Node thing, Node kind, Reason why) {
      Map<Node, Reason> its = byThing.computeIfAbsent(thing, t -> new HashMap<>());
      boolean more = false;
      for (Node known : above(kind)) {
        Reason before = its.get(known);
        if (before == null || shorter(why, before)) {
          its.put(known, why);
          more |= before == null;
        }
      }
      return more;
    }

    /** By what is stated rather than by what follows, and else by the order of the statements. */
    private static boolean shorter(Reason one, Reason other) {
      int size = one.statements().size() + one.sentences().size();
      int otherSize = other.statements().size() + other.sentences().size();
      return size != otherSize
          ? size < otherSize
          : !one.statements().equals(other.statements())
              && one.statements().toString().compareTo(other.statements().toString()) < 0;
    }
  }
}
