package org.nbo.validate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.ontology.Together;

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

  private static final Set<Node> BY_PROPERTY =
      Set.of(SHACL.targetSubjectsOf, SHACL.targetObjectsOf);

  private final Graph graph;
  private final Graph ontology;
  private final ClassesAbove above;
  private final List<Group> groups = new ArrayList<>();

  /** Which groups, by their places, are run on a target, and which whatever the data are. */
  private final Map<Target, BitSet> byTarget = new HashMap<>();

  private final BitSet always = new BitSet();

  /** What a shape is run on: a relation as SHACL calls it, and its term. */
  private record Target(Node relation, Node term) {
    /** Whether data tell if there is something to run it on. */
    boolean isTold() {
      return relation.equals(SHACL.targetClass) || BY_PROPERTY.contains(relation);
    }
  }

  /** Shapes that are run on the same. */
  private static final class Group {
    private final Graph shapes;
    private ShapeRun run;

    Group(Graph shapes) {
      this.shapes = shapes;
    }

    synchronized ShapeRun run(Graph ontology) {
      if (run == null) {
        run = new ShapeRun(Shapes.parse(shapes), ontology);
      }
      return run;
    }
  }

  /**
   * @param graph the shapes
   * @param ontology what is known besides of the things that are looked at
   */
  TargetedShapes(Graph graph, Graph ontology) {
    this.graph = graph;
    this.ontology = ontology;
    this.above = new ClassesAbove(ontology);
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
    alike.entrySet().stream().sorted((a, b) -> name(a).compareTo(name(b))).forEach(this::add);
  }

  private void add(Map.Entry<Set<Target>, List<Node>> group) {
    int place = groups.size();
    groups.add(new Group(new OnlyAbout(Set.copyOf(group.getValue()))));
    for (Target target : group.getKey()) {
      (target.isTold() ? byTarget.computeIfAbsent(target, t -> new BitSet()) : always).set(place);
    }
  }

  private static String name(Map.Entry<Set<Target>, List<Node>> group) {
    return group.getValue().get(0).toString();
  }

  /** What the shapes find. */
  List<ReportEntry> validate(Graph things) {
    Graph whole = ontology.isEmpty() ? things : new Together(things, ontology);
    Descriptions descriptions = new Descriptions(things, above);
    if (descriptions.hasClasses()) {
      descriptions = new Descriptions(things, new ClassesAbove(whole));
    }
    List<ReportEntry> entries = new ArrayList<>();
    BitSet met = met(descriptions);
    for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
      entries.addAll(groups.get(i).run(ontology).entries(descriptions, whole));
    }
    return entries;
  }

  /** The groups that there may be something to run on. */
  private BitSet met(Descriptions descriptions) {
    BitSet met = (BitSet) always.clone();
    for (Node type : descriptions.classes()) {
      met.or(byTarget.getOrDefault(new Target(SHACL.targetClass, type), always));
    }
    for (Node property : descriptions.properties()) {
      for (Node relation : BY_PROPERTY) {
        met.or(byTarget.getOrDefault(new Target(relation, property), always));
      }
    }
    return met;
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
