package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a graph says about a term, in an order that depends on its content only.
 *
 * @param graph the ontology
 */
record Statements(Graph graph) {
  private static final Comparator<Node> ENGLISH_FIRST =
      Comparator.comparingInt(Statements::foreignness)
          .thenComparing(Node::getLiteralLexicalForm)
          .thenComparing(node -> node.toString());

  static Node term(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** The part of an IRI after the namespace. */
  static String localName(Node term) {
    String iri = term.getURI();
    int end = Math.max(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')), iri.lastIndexOf(':'));
    return iri.substring(end + 1);
  }

  /** The literals that a property has, English ones first. */
  List<String> texts(Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .toList()
        .stream()
        .sorted(ENGLISH_FIRST)
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .toList();
  }

  Optional<String> text(Node subject, Node property) {
    return texts(subject, property).stream().findFirst();
  }

  boolean isTrue(Node subject, Node property) {
    return texts(subject, property).contains("true");
  }

  List<Node> objects(Node subject, Node property) {
    return objects(subject, property, object -> true);
  }

  List<Node> objects(Node subject, Node property, Predicate<Node> which) {
    return sorted(
        graph
            .find(subject, property, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(which)
            .toSet());
  }

  Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  List<Node> subjects(Node property, Node object) {
    return sorted(graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toSet());
  }

  /** The properties that a term is the subject of. */
  List<Node> properties(Node subject) {
    return sorted(graph.find(subject, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toSet());
  }

  /** The elements of an RDF list; those before a break where the list is broken. */
  List<Node> elements(Node list) {
    List<Node> elements = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    Node rest = list;
    while (rest != null && seen.add(rest)) {
      object(rest, RDF.first.asNode()).ifPresent(elements::add);
      rest = object(rest, RDF.rest.asNode()).orElse(null);
    }
    return elements;
  }

  /** A name for people; without a label, the prefixed name. */
  String label(Node term) {
    return text(term, RDFS.label.asNode()).orElseGet(() -> code(term));
  }

  /** The notation that options and files use, else the label. */
  String shortName(Node term) {
    return text(term, SKOS.notation.asNode()).orElseGet(() -> label(term));
  }

  String definition(Node term) {
    return text(term, SKOS.definition.asNode())
        .or(() -> text(term, RDFS.comment.asNode()))
        .orElse("");
  }

  /** The name as Turtle writes it, for example {@code nbo:lensNA}. */
  String code(Node term) {
    String name = graph.getPrefixMapping().qnameFor(term.getURI());
    return name == null ? term.getURI() : name;
  }

  private static int foreignness(Node literal) {
    String language = literal.getLiteralLanguage();
    return language.startsWith("en") ? 0 : language.isEmpty() ? 1 : 2;
  }

  private List<Node> sorted(Set<Node> nodes) {
    return nodes.size() < 2
        ? List.copyOf(nodes)
        : nodes.stream().sorted(Comparator.comparing(this::content)).toList();
  }

  /** Blank nodes have no name that lasts, so they are compared by what they say. */
  private String content(Node node) {
    return node.isBlank() ? content(node, 20) : node.toString();
  }

  private String content(Node node, int depth) {
    if (!node.isBlank() || depth == 0) {
      return node.isBlank() ? "" : node.toString();
    }
    return graph
        .find(node, Node.ANY, Node.ANY)
        .mapWith(t -> t.getPredicate() + " " + content(t.getObject(), depth - 1))
        .toList()
        .stream()
        .sorted()
        .toList()
        .toString();
  }
}
