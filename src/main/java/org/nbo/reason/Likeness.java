package org.nbo.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * Which things of a graph are alike: of the same types, with the same values and links to things
 * that are alike. Of a plate with a thousand images of four channels, four channels are left.
 */
final class Likeness {
  /** So that of things that are alike always the same one stands for the others. */
  private static final Comparator<Triple> IN_ORDER =
      Comparator.comparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final Graph data;
  private final Set<String> properties;
  private final Set<String> inverse;
  private final Set<String> named;
  private final Map<Node, Node> representatives = new HashMap<>();
  private final Map<Set<String>, Node> byContent = new HashMap<>();
  private final Set<Node> open = new HashSet<>();
  private final List<Triple> statements = new ArrayList<>();

  /**
   * @param properties those that matter, beside the types
   * @param inverse those that also matter to the things they lead to, which are like no other
   * @param named things that matter for what they are, which are like no other either
   */
  Likeness(Graph data, Set<String> properties, Set<String> inverse, Set<String> named) {
    this.data = data;
    this.properties = properties;
    this.inverse = inverse;
    this.named = named;
  }

  /** The one that stands for this thing and all that are like it. */
  Node representative(Node thing) {
    Node known = representatives.get(thing);
    if (known != null || !open.add(thing)) {
      return known == null ? thing : known;
    }
    List<Triple> said = data.find(thing, Node.ANY, Node.ANY).filterKeep(this::matters).toList();
    said.sort(IN_ORDER);
    List<Triple> translated =
        said.stream()
            .map(
                t ->
                    isLink(t)
                        ? Triple.create(thing, t.getPredicate(), representative(t.getObject()))
                        : t)
            .toList();
    Set<String> content = new TreeSet<>();
    translated.forEach(t -> content.add(t.getPredicate() + " " + NodeFmtLib.strNT(t.getObject())));
    if (named.contains(thing.getURI()) || inverse.stream().anyMatch(p -> isObjectOf(p, thing))) {
      content.add(thing.getURI());
    }
    Node representative = byContent.putIfAbsent(content, thing);
    if (representative == null) {
      representative = thing;
      statements.addAll(translated);
    }
    open.remove(thing);
    representatives.put(thing, representative);
    return representative;
  }

  /** What is said about the representatives so far. */
  List<Triple> statements() {
    return statements;
  }

  private boolean matters(Triple t) {
    if (t.getPredicate().equals(RDF.type.asNode())) {
      return t.getObject().isURI();
    }
    return properties.contains(t.getPredicate().getURI())
        && (t.getObject().isURI()
            || t.getObject().isLiteral() && t.getObject().getLiteral().isWellFormed());
  }

  private static boolean isLink(Triple t) {
    return t.getObject().isURI() && !t.getPredicate().equals(RDF.type.asNode());
  }

  private boolean isObjectOf(String property, Node thing) {
    return data.contains(Node.ANY, NodeFactory.createURI(property), thing);
  }
}
