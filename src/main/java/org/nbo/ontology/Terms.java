package org.nbo.ontology;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.vocab.NboTerm;

/** What a graph says about its terms. */
public record Terms(Graph graph) {
  public boolean isA(Node term, Node type) {
    return graph.contains(term, RDF.type.asNode(), type);
  }

  public String label(Node node) {
    return text(node, RDFS.label.asNode()).orElse(local(node));
  }

  public boolean isTrue(Node subject, Node property) {
    return text(subject, property).filter("true"::equals).isPresent();
  }

  public Optional<String> text(Node subject, Node property) {
    return texts(subject, property).stream().sorted().findFirst();
  }

  public List<String> texts(Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .toList();
  }

  public Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  public List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  public Set<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toSet();
  }

  /** All classes below one. */
  public Set<Node> subclasses(Node top) {
    Set<Node> found = new HashSet<>();
    Set<Node> level = subjects(RDFS.subClassOf.asNode(), top);
    while (!level.isEmpty()) {
      found.addAll(level);
      level =
          level.stream()
              .flatMap(c -> subjects(RDFS.subClassOf.asNode(), c).stream())
              .filter(c -> !found.contains(c))
              .collect(Collectors.toSet());
    }
    return found;
  }

  public static List<Node> sorted(Set<Node> nodes) {
    return nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  public static String local(Node node) {
    return NboTerm.localName(node.getURI());
  }

  public static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
