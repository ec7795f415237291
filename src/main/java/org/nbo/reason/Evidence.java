package org.nbo.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * What tells to which of some classes the things in a graph belong: the statements in which their
 * definitions are met, about one thing of each kind.
 */
final class Evidence {
  private final Set<String> subjects;
  private final Set<String> properties;
  private final Set<String> inverse;
  private final Set<String> named;

  /**
   * @param classes IRIs of those to find members of
   */
  Evidence(Definitions definitions, Set<String> classes) {
    this.subjects = definitions.withNarrower(definitions.above(classes));
    this.properties = definitions.properties();
    this.inverse = definitions.inverse();
    this.named = definitions.named();
  }

  /**
   * What a graph says that matters.
   *
   * @param statements about one thing of each kind
   * @param things those in question, by the one of their kind that the statements are about
   */
  record Kinds(List<Triple> statements, Map<String, List<String>> things) {}

  Kinds kinds(Graph data) {
    Likeness likeness = new Likeness(data, properties, inverse, named);
    Map<String, List<String>> kinds = new HashMap<>();
    for (Node thing : things(data)) {
      kinds
          .computeIfAbsent(likeness.representative(thing).getURI(), r -> new ArrayList<>())
          .add(thing.getURI());
    }
    return new Kinds(likeness.statements(), kinds);
  }

  /** In an order that is always the same, so that what stands for others of its kind is too. */
  private SortedSet<Node> things(Graph data) {
    SortedSet<Node> things = new TreeSet<>(NodeCmp::compareRDFTerms);
    data.find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getSubject().isURI() && t.getObject().isURI())
        .filterKeep(t -> subjects.contains(t.getObject().getURI()))
        .mapWith(Triple::getSubject)
        .forEach(things::add);
    return things;
  }
}
