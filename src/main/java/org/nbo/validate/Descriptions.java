package org.nbo.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What a graph says of each thing, read once for all shapes that look at it. */
final class Descriptions {
  private final Map<Node, Map<Node, Set<Node>>> byThing = new HashMap<>();
  private final Map<Node, Set<Node>> byProperty = new HashMap<>();
  private final Map<Node, Set<Node>> byClass = new HashMap<>();
  private final Map<Node, Boolean> alone = new HashMap<>();
  private final ClassesAbove above;

  /**
   * @param above which class is below which
   */
  Descriptions(Graph things, ClassesAbove above) {
    this.above = above;
    things.find().forEach(this::read);
    for (Node thing : subjectsOf(RDF.type.asNode())) {
      for (Node type : values(thing, RDF.type.asNode())) {
        above.of(type).forEach(c -> byClass.computeIfAbsent(c, x -> new HashSet<>()).add(thing));
      }
    }
  }

  private void read(Triple t) {
    Map<Node, Set<Node>> values = byThing.computeIfAbsent(t.getSubject(), x -> new HashMap<>());
    Set<Node> one = values.putIfAbsent(t.getPredicate(), Set.of(t.getObject()));
    if (one == null) {
      byProperty.computeIfAbsent(t.getPredicate(), x -> new HashSet<>()).add(t.getSubject());
    } else if (one.size() > 1) {
      one.add(t.getObject());
    } else if (!one.contains(t.getObject())) {
      Set<Node> several = new HashSet<>(one);
      several.add(t.getObject());
      values.put(t.getPredicate(), several);
    }
  }

  /** The values that a thing has in some properties. */
  Set<Node> values(Node thing, List<Node> properties) {
    if (properties.size() == 1) {
      return values(thing, properties.get(0));
    }
    Set<Node> all = new HashSet<>();
    properties.forEach(property -> all.addAll(values(thing, property)));
    return all;
  }

  private Set<Node> values(Node thing, Node property) {
    return byThing.getOrDefault(thing, Map.of()).getOrDefault(property, Set.of());
  }

  /** Whether it says itself which class is below which. */
  boolean hasClasses() {
    return byProperty.containsKey(RDFS.subClassOf.asNode());
  }

  /** All classes of things, those above included. */
  Set<Node> classes() {
    return byClass.keySet();
  }

  /** The properties that things have. */
  Set<Node> properties() {
    return byProperty.keySet();
  }

  /** The things that have a property. */
  Set<Node> subjectsOf(Node property) {
    return byProperty.getOrDefault(property, Set.of());
  }

  /** The things of a class, or of one below it. */
  Set<Node> things(Node type) {
    return byClass.getOrDefault(type, Set.of());
  }

  /** Whether a thing is surely of a class; it may be where this is not known. */
  boolean isSurely(Node thing, Node type) {
    return things(type).contains(thing) || !byThing.containsKey(thing) && above.isA(thing, type);
  }

  /** Whether all that is known of a thing stands here. */
  boolean isAllOf(Node thing, Graph besides) {
    return alone.computeIfAbsent(thing, t -> !besides.contains(t, Node.ANY, Node.ANY));
  }
}
