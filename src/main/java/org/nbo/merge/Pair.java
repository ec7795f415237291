package org.nbo.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingNames;
import org.nbo.vocab.NboTerm;

/** Two descriptions, the earlier and the later, and which things in them are the same. */
final class Pair {
  final Description before;
  final Description after;

  /** The things of the earlier one, by those of the later that they are. */
  final Map<Node, Node> earlier = new HashMap<>();

  /** What the later one describes. */
  final Set<Node> things;

  /** What the earlier one describes. */
  final Set<Node> earlierThings;

  private final Model model;
  private final Graph ontology;
  private final Weights weights;

  Pair(Description before, Description after, Model model, Graph ontology, Matching matching) {
    this.before = before;
    this.after = after;
    this.model = model;
    this.ontology = ontology;
    this.weights = matching.weights();
    this.things = things(after.graph());
    this.earlierThings = things(before.graph());
    matching
        .match(before.known(), after.known(), Graph.emptyGraph)
        .matches()
        .forEach((thing, match) -> earlier.put(thing, match.thing()));
    Set<Node> taken = new HashSet<>(earlier.values());
    things.stream()
        .filter(t -> earlierThings.contains(t) && !earlier.containsKey(t) && taken.add(t))
        .forEach(t -> earlier.put(t, t));
    NamelessParts.match(this);
  }

  /** What is described, without what only refers to it or keeps books. */
  private Set<Node> things(Graph graph) {
    Set<Node> kept = new LinkedHashSet<>();
    graph
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getSubject().isURI() && t.getObject().isURI())
        .filterKeep(t -> model.classOf(t.getObject().getURI()).filter(this::isTold).isPresent())
        .forEach(t -> kept.add(t.getSubject()));
    for (String property : model.marks().bookkeeping()) {
      graph
          .find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
          .forEach(t -> kept.remove(t.getObject()));
    }
    return kept;
  }

  /** Not of the document itself, nor of what has no fields. */
  private boolean isTold(ModelClass kind) {
    return !kind.fields().isEmpty() && !kind.isDocumentRoot();
  }

  /** Without placeholders, which are no values. */
  List<Node> values(Graph graph, Node thing, String property) {
    return graph
        .find(thing, NodeFactory.createURI(property), Node.ANY)
        .mapWith(Triple::getObject)
        .filterDrop(v -> v.isLiteral() && model.isPlaceholder(property, v.getLiteralLexicalForm()))
        .toList();
  }

  /** What of a field is kept in the file's words alone: a number in a unit that nobody knows. */
  List<Node> wordings(Graph graph, Node thing, String property) {
    return graph.contains(thing, NodeFactory.createURI(property), Node.ANY)
        ? List.of()
        : graph
            .find(thing, NodeFactory.createURI(property + NboTerm.AS_WRITTEN), Node.ANY)
            .mapWith(Triple::getObject)
            .filterDrop(v -> model.isPlaceholderAsWritten(property, v.getLiteralLexicalForm()))
            .toList();
  }

  boolean same(String property, Node now, Node then) {
    return Values.same(now, then)
        || weights.compatible(property, then, now)
        || then.equals(earlier.get(now))
        || now.isLiteral() != then.isLiteral();
  }

  String words(List<Node> values, ModelClass owner, String property, Graph graph) {
    return values.stream()
        .map(
            v ->
                graph.contains(v, Node.ANY, Node.ANY)
                    ? name(v, graph)
                    : Union.text(owner, property, v))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  boolean isPerFile(String property) {
    return isMarked(property, NboTerm.PER_FILE)
        || model.marks().bookkeeping().contains(property)
        || model.marks().documentIdentifiers().contains(property);
  }

  private boolean isMarked(String term, Node mark) {
    return ontology.contains(NodeFactory.createURI(term), mark, Values.TRUE);
  }

  String name(Node thing, Graph graph) {
    return new ThingNames(graph, model.marks()).of(thing.toString());
  }

  Stream<ModelClass> classes(Node thing, Graph graph) {
    return model.classesOf(graph, thing).stream();
  }
}
