package org.nbo.validate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Under which conditions fields are asked for ({@code nbo:appliesWhen}), and of which things these
 * are met. A thing of which one is met has a further type, on which the shapes of these fields are
 * targeted.
 */
final class Conditions {
  /** What leads from a term to those that mean it too: narrower techniques, values, subclasses. */
  private static final List<Node> NARROWER =
      List.of(SKOS.broader.asNode(), NboTerm.TECHNIQUE, RDFS.subClassOf.asNode());

  private static final Node TRUE = NodeFactory.createLiteralByValue(true);

  /** A condition that values of a property can meet. */
  private record ByValue(Node condition, ValueTest test) {}

  private final Map<Node, Set<Node>> byTerm = new HashMap<>();
  private final Map<Node, List<ByValue>> byProperty = new HashMap<>();

  /** For each class on whose things conditions are decided, these conditions. */
  private final Map<Node, Set<Node>> byUnit = new HashMap<>();

  /** For each class of which fields are asked under conditions, what its things are then. */
  private final Map<Node, Map<Node, Node>> targets = new HashMap<>();

  private final Set<Node> onThemselves = new HashSet<>();

  /** Conditions that are met where nothing denies them. */
  private final Set<Node> unlessDenied = new HashSet<>();

  private final Set<Node> records;

  /**
   * @param shapes of tiers
   */
  Conditions(Graph ontology, Graph shapes) {
    Terms terms = new Terms(ontology);
    Terms asked = new Terms(shapes);
    Set<Node> inUse = new HashSet<>();
    shapes
        .find(Node.ANY, NboTerm.APPLIES_WHEN, Node.ANY)
        .forEach(
            t -> {
              inUse.add(t.getObject());
              asked
                  .object(t.getSubject(), RDFS.subClassOf.asNode())
                  .ifPresent(
                      type ->
                          targets
                              .computeIfAbsent(type, x -> new HashMap<>())
                              .put(t.getObject(), t.getSubject()));
            });
    inUse.forEach(condition -> read(terms, condition));
    records = withNarrower(ontology, terms.subjects(NboTerm.STANDS_ALONE, TRUE));
  }

  private void read(Terms terms, Node condition) {
    List<Node> denials = terms.objects(condition, NboTerm.MET_UNLESS);
    if (!denials.isEmpty()) {
      unlessDenied.add(condition);
    }
    for (Node way : denials.isEmpty() ? terms.objects(condition, NboTerm.MET_BY) : denials) {
      if (way.isBlank()) {
        terms
            .object(way, NboTerm.PROPERTY)
            .ifPresent(
                property ->
                    byProperty
                        .computeIfAbsent(property, p -> new ArrayList<>())
                        .add(new ByValue(condition, ValueTest.of(terms, way))));
      } else {
        withNarrower(terms.graph(), Set.of(way))
            .forEach(term -> byTerm.computeIfAbsent(term, x -> new HashSet<>()).add(condition));
      }
    }
    List<Node> units = terms.objects(condition, NboTerm.DECIDED_ON);
    withNarrower(terms.graph(), units)
        .forEach(unit -> byUnit.computeIfAbsent(unit, x -> new HashSet<>()).add(condition));
    if (units.isEmpty()) {
      onThemselves.add(condition);
    }
  }

  private static Set<Node> withNarrower(Graph ontology, Collection<Node> tops) {
    Set<Node> all = new HashSet<>(tops);
    Deque<Node> todo = new ArrayDeque<>(tops);
    while (!todo.isEmpty()) {
      Node top = todo.remove();
      NARROWER.forEach(
          link ->
              ontology
                  .find(Node.ANY, link, top)
                  .mapWith(Triple::getSubject)
                  .filterKeep(all::add)
                  .forEach(todo::add));
    }
    return all;
  }

  /**
   * The values that conditions look at, as constraints of shapes, so that it is known in which
   * values things can differ.
   */
  static Graph constraints(Graph ontology) {
    Graph constraints = GraphFactory.createDefaultGraph();
    Terms terms = new Terms(ontology);
    Stream.of(NboTerm.MET_BY, NboTerm.MET_UNLESS)
        .flatMap(way -> ontology.stream(Node.ANY, way, Node.ANY))
        .map(Triple::getObject)
        .filter(Node::isBlank)
        .forEach(
            way -> {
              terms
                  .object(way, NboTerm.PROPERTY)
                  .ifPresent(property -> constraints.add(way, SHACL.path, property));
              ValueTest.constraints(terms, way)
                  .forEach(c -> constraints.add(way, c.kind(), c.value()));
            });
    return constraints;
  }

  /**
   * The types that things have because conditions are met of them.
   *
   * @param data in which each thing has its most specific types
   */
  List<Triple> met(Graph data) {
    Experiment experiment = new Experiment(data);
    Set<Triple> met = new HashSet<>();
    experiment.types.forEach(
        (thing, types) -> {
          Set<Node> conditions = new HashSet<>();
          types.forEach(type -> conditions.addAll(byUnit.getOrDefault(type, Set.of())));
          if (!conditions.isEmpty()) {
            experiment.decide(thing, conditions, met);
          }
          if (types.stream().anyMatch(targets::containsKey)) {
            conditions.clear();
            conditions.addAll(onThemselves);
            conditions.retainAll(experiment.evidence(experiment.reached(thing, experiment.links)));
            experiment.hold(thing, conditions, met);
          }
        });
    experiment.types.forEach((thing, types) -> experiment.holdUnlessDenied(thing, types, met));
    return List.copyOf(met);
  }

  /** Things with their links, and which conditions what is said of each meets. */
  private final class Experiment {
    private final Map<Node, Set<Node>> types = new HashMap<>();
    private final Map<Node, Set<Node>> links = new HashMap<>();
    private final Map<Node, Set<Node>> backLinks = new HashMap<>();
    private final Map<Node, Set<Node>> direct = new HashMap<>();

    Experiment(Graph data) {
      data.find(Node.ANY, RDF.type.asNode(), Node.ANY)
          .forEach(t -> add(types, t.getSubject(), t.getObject()));
      data.find().forEach(this::read);
    }

    private void read(Triple t) {
      byTerm.getOrDefault(t.getObject(), Set.of()).forEach(c -> add(direct, t.getSubject(), c));
      for (ByValue way : byProperty.getOrDefault(t.getPredicate(), List.of())) {
        if (way.test().passes(t.getObject())) {
          add(direct, t.getSubject(), way.condition());
        }
      }
      if (types.containsKey(t.getObject())) {
        add(links, t.getSubject(), t.getObject());
        add(backLinks, t.getObject(), t.getSubject());
      }
    }

    /** Decides conditions on a thing; what is met holds for all that it belongs together with. */
    void decide(Node unit, Set<Node> conditions, Set<Triple> met) {
      Set<Node> below = reached(unit, links);
      Set<Node> above = reached(unit, backLinks);
      Set<Node> decided = evidence(below);
      decided.addAll(evidence(above));
      decided.retainAll(conditions);
      if (!decided.isEmpty()) {
        Set<Node> together = new HashSet<>(below);
        together.addAll(above);
        above.forEach(whole -> together.addAll(links.getOrDefault(whole, Set.of())));
        together.forEach(thing -> hold(thing, decided, met));
      }
    }

    /** What was found of conditions that are met unless denied are denials. */
    void holdUnlessDenied(Node thing, Set<Node> its, Set<Triple> met) {
      for (Node type : its) {
        targets
            .getOrDefault(type, Map.of())
            .forEach(
                (condition, target) -> {
                  Triple triple = Triple.create(thing, RDF.type.asNode(), target);
                  if (unlessDenied.contains(condition) && !met.remove(triple)) {
                    met.add(triple);
                  }
                });
      }
    }

    void hold(Node thing, Set<Node> decided, Set<Triple> met) {
      for (Node type : types.getOrDefault(thing, Set.of())) {
        Map<Node, Node> asked = targets.getOrDefault(type, Map.of());
        for (Node condition : decided) {
          Node target = asked.get(condition);
          if (target != null) {
            met.add(Triple.create(thing, RDF.type.asNode(), target));
          }
        }
      }
    }

    Set<Node> evidence(Set<Node> things) {
      Set<Node> conditions = new HashSet<>();
      things.forEach(thing -> conditions.addAll(direct.getOrDefault(thing, Set.of())));
      return conditions;
    }

    /** A thing and all that links lead to from it; backwards, as far as a record of its own. */
    Set<Node> reached(Node from, Map<Node, Set<Node>> by) {
      Set<Node> reached = new HashSet<>(Set.of(from));
      Deque<Node> todo = new ArrayDeque<>(reached);
      while (!todo.isEmpty()) {
        Node thing = todo.remove();
        if (by != backLinks || thing.equals(from) || !isRecord(thing)) {
          by.getOrDefault(thing, Set.of()).stream().filter(reached::add).forEach(todo::add);
        }
      }
      return reached;
    }

    private boolean isRecord(Node thing) {
      return types.getOrDefault(thing, Set.of()).stream().anyMatch(records::contains);
    }
  }

  private static void add(Map<Node, Set<Node>> to, Node key, Node value) {
    to.computeIfAbsent(key, k -> new HashSet<>(4)).add(value);
  }
}
