package org.nbo.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What a graph says about its terms. */
record Terms(Graph graph) {
  boolean isA(Node term, Node type) {
    return graph.contains(term, RDF.type.asNode(), type);
  }

  String label(Node node) {
    return text(node, RDFS.label.asNode()).orElse(local(node));
  }

  boolean isTrue(Node subject, Node property) {
    return text(subject, property).filter("true"::equals).isPresent();
  }

  Optional<String> text(Node subject, Node property) {
    return texts(subject, property).stream().sorted().findFirst();
  }

  List<String> texts(Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .toList();
  }

  Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  Set<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toSet();
  }

  static List<Node> sorted(Set<Node> nodes) {
    return nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  static String local(Node node) {
    return Nbo.localName(node.getURI());
  }

  static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
