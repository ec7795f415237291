package org.nbo.validate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Shapes by the classes and properties that they are about. Those of which a graph has nothing are
 * not run, and not even parsed: of a thousand shapes an image meets some dozens. For all threads.
 */
final class TargetedShapes {
  private static final List<Node> TARGETS =
      List.of(
          SHACL.targetClass,
          SHACL.targetSubjectsOf,
          SHACL.targetObjectsOf,
          SHACL.targetNode,
          SHACL.target);

  private static final Set<Node> CLASSES = Set.of(RDFS.Class.asNode(), OWL.Class.asNode());

  private static final Set<Node> SHAPES = Set.of(SHACL.NodeShape, SHACL.PropertyShape);

  private final Graph graph;
  private final List<Group> groups;

  /** What a shape is run on: a relation as SHACL calls it, and its term. */
  private record Target(Node relation, Node term) {}

  /** Shapes that are run on the same. */
  private static final class Group {
    private final Set<Target> targets;
    private final Graph shapes;
    private Shapes parsed;

    Group(Set<Target> targets, Graph shapes) {
      this.targets = targets;
      this.shapes = shapes;
    }

    synchronized Shapes parsed() {
      if (parsed == null) {
        parsed = Shapes.parse(shapes);
      }
      return parsed;
    }
  }

  TargetedShapes(Graph graph) {
    this.graph = graph;
    Map<Node, Set<Target>> targets = new HashMap<>();
    for (Node relation : TARGETS) {
      graph
          .find(Node.ANY, relation, Node.ANY)
          .forEach(
              t ->
                  targets
                      .computeIfAbsent(t.getSubject(), shape -> new HashSet<>())
                      .add(new Target(relation, t.getObject())));
    }
    for (Node kind : CLASSES) {
      graph
          .find(Node.ANY, RDF.type.asNode(), kind)
          .forEach(
              t ->
                  targets
                      .computeIfAbsent(t.getSubject(), shape -> new HashSet<>())
                      .add(new Target(t.getPredicate(), kind)));
    }
    Map<Set<Target>, List<Node>> alike = new HashMap<>();
    targets.keySet().stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .forEach(
            shape -> alike.computeIfAbsent(targets.get(shape), t -> new ArrayList<>()).add(shape));
    this.groups =
        alike.entrySet().stream()
            .sorted((a, b) -> name(a).compareTo(name(b)))
            .map(e -> new Group(e.getKey(), new OnlyAbout(Set.copyOf(e.getValue()))))
            .toList();
  }

  private static String name(Map.Entry<Set<Target>, List<Node>> group) {
    return group.getValue().get(0).toString();
  }

  /**
   * What the shapes find.
   *
   * @param things the graph whose things are looked at
   * @param whole the same with all that is known besides
   */
  ValidationReport validate(Graph things, Graph whole) {
    Set<Target> there = targets(things, whole);
    ValidationReport.Builder report = ValidationReport.create();
    for (Group group : groups) {
      if (group.targets.stream().anyMatch(t -> isAlways(t) || there.contains(t))) {
        ShaclValidator.get()
            .validate(group.parsed(), whole)
            .getEntries()
            .forEach(report::addReportEntry);
      }
    }
    return report.build();
  }

  /** Whether nothing in the data tells what the shape is run on. */
  private static boolean isAlways(Target target) {
    return Stream.of(SHACL.targetClass, SHACL.targetSubjectsOf, SHACL.targetObjectsOf)
        .noneMatch(target.relation()::equals);
  }

  private static Set<Target> targets(Graph things, Graph whole) {
    Set<Target> targets = new HashSet<>();
    Set<Node> classes = new LinkedHashSet<>();
    Set<Node> properties = new HashSet<>();
    things
        .find()
        .forEach(
            t -> {
              properties.add(t.getPredicate());
              if (t.getPredicate().equals(RDF.type.asNode())) {
                classes.add(t.getObject());
              }
            });
    Deque<Node> todo = new ArrayDeque<>(classes);
    while (!todo.isEmpty()) {
      whole
          .find(todo.remove(), RDFS.subClassOf.asNode(), Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(classes::add)
          .forEach(todo::add);
    }
    classes.forEach(c -> targets.add(new Target(SHACL.targetClass, c)));
    properties.forEach(p -> targets.add(new Target(SHACL.targetSubjectsOf, p)));
    properties.forEach(p -> targets.add(new Target(SHACL.targetObjectsOf, p)));
    return targets;
  }

  /** The shapes without the targets of all but some. */
  private final class OnlyAbout extends GraphBase {
    private final Set<Node> shapes;

    OnlyAbout(Set<Node> shapes) {
      this.shapes = shapes;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      Node subject = pattern.getSubject();
      if (!isTarget(pattern.getPredicate(), pattern.getObject()) || subject.isConcrete()) {
        return graph.find(subject, pattern.getPredicate(), pattern.getObject());
      }
      return WrappedIterator.create(
          shapes.stream()
              .flatMap(shape -> graph.stream(shape, pattern.getPredicate(), pattern.getObject()))
              .iterator());
    }

    private static boolean isTarget(Node relation, Node term) {
      return TARGETS.contains(relation)
          || relation.equals(RDF.type.asNode())
              && (CLASSES.contains(term) || SHAPES.contains(term));
    }
  }
}
