package org.nbo.ontology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.nbo.vocab.NboTerm;

/**
 * Terms that were replaced, and by what: RDF that still uses one is read as if it used the other.
 * The ontology and extensions say so, by {@code owl:deprecated} and {@code dcterms:isReplacedBy}.
 *
 * @param current the IRI to use, by the one not to be used any more
 */
public record Replacements(Map<String, String> current) {
  private static final List<String> SUFFIXES =
      List.of(NboTerm.AS_WRITTEN, NboTerm.UNIT_AS_WRITTEN, NboTerm.IN_SOURCE_UNIT);

  public Replacements {
    current = new LinkedHashMap<>(current);
  }

  /** What a graph of terms says. A term that was replaced twice leads to the last one. */
  public static Replacements of(Graph graph) {
    Terms terms = new Terms(graph);
    Map<String, String> next = new TreeMap<>();
    graph
        .find(Node.ANY, OWL2.deprecated.asNode(), Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(old -> old.isURI() && terms.isTrue(old, OWL2.deprecated.asNode()))
        .forEach(
            old ->
                terms.objects(old, DCTerms.isReplacedBy.asNode()).stream()
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .sorted()
                    .findFirst()
                    .ifPresent(iri -> next.put(old.getURI(), iri)));
    Map<String, String> last = new TreeMap<>();
    next.keySet().forEach(old -> last.put(old, last(next, old)));
    last.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    return new Replacements(last);
  }

  private static String last(Map<String, String> next, String old) {
    Set<String> seen = new HashSet<>();
    String term = old;
    while (next.containsKey(term) && seen.add(term)) {
      term = next.get(term);
    }
    return term;
  }

  /** A graph in which no replaced term is used; the same one where it uses none. */
  public Graph in(Graph graph) {
    if (current.isEmpty()) {
      return graph;
    }
    Map<Node, Node> seen = new HashMap<>();
    boolean uses = graph.stream().anyMatch(t -> !of(t, seen).equals(t));
    if (!uses) {
      return graph;
    }
    Graph replaced = GraphFactory.createDefaultGraph();
    graph.find().forEach(t -> replaced.add(of(t, seen)));
    replaced.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    return replaced;
  }

  /** A statement without replaced terms. */
  Triple in(Triple triple) {
    return of(triple, new HashMap<>());
  }

  private Triple of(Triple triple, Map<Node, Node> seen) {
    return Triple.create(
        of(triple.getSubject(), seen),
        of(triple.getPredicate(), seen),
        of(triple.getObject(), seen));
  }

  private Node of(Node node, Map<Node, Node> seen) {
    return node.isURI() ? seen.computeIfAbsent(node, this::of) : node;
  }

  private Node of(Node term) {
    String iri = term.getURI();
    String now = of(iri);
    return now.equals(iri) ? term : NodeFactory.createURI(now);
  }

  /** The IRI to use; a property's wordings go with it. */
  String of(String iri) {
    for (String suffix : SUFFIXES) {
      if (iri.endsWith(suffix)) {
        String property = iri.substring(0, iri.length() - suffix.length());
        return current.getOrDefault(property, property) + suffix;
      }
    }
    return current.getOrDefault(iri, iri);
  }
}
