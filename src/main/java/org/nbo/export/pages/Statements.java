package org.nbo.export.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Terms;

/**
 * What a graph says about a term, for a page to show: in an order that depends on its content only,
 * under the names that people read.
 *
 * @param terms the ontology or a module of it
 */
record Statements(Terms terms) {
  Statements(Graph graph) {
    this(new Terms(graph));
  }

  /** The part of an IRI after the namespace. */
  static String localName(Node term) {
    String iri = term.getURI();
    int end = Math.max(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')), iri.lastIndexOf(':'));
    return iri.substring(end + 1);
  }

  Graph graph() {
    return terms.graph();
  }

  List<String> texts(Node subject, Node property) {
    return terms.texts(subject, property);
  }

  Optional<String> text(Node subject, Node property) {
    return terms.text(subject, property);
  }

  boolean isTrue(Node subject, Node property) {
    return terms.isTrue(subject, property);
  }

  List<Node> objects(Node subject, Node property) {
    return objects(subject, property, object -> true);
  }

  List<Node> objects(Node subject, Node property, Predicate<Node> which) {
    return inOrder(
        terms.objects(subject, property).stream().filter(which).collect(Collectors.toSet()));
  }

  Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  List<Node> subjects(Node property, Node object) {
    return inOrder(terms.subjects(property, object));
  }

  /** The properties that a term is the subject of. */
  List<Node> properties(Node subject) {
    return inOrder(graph().find(subject, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toSet());
  }

  /** The elements of an RDF list. */
  List<Node> elements(Node list) {
    return terms.list(list);
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
    String name = graph().getPrefixMapping().qnameFor(term.getURI());
    return name == null ? term.getURI() : name;
  }

  private List<Node> inOrder(Collection<Node> nodes) {
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
    return graph()
        .find(node, Node.ANY, Node.ANY)
        .mapWith(t -> t.getPredicate() + " " + content(t.getObject(), depth - 1))
        .toList()
        .stream()
        .sorted()
        .toList()
        .toString();
  }
}
