package org.nbo.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.vocab.NboTerm;

/**
 * What a graph says about its terms or things: the one place where statements are looked up. Texts
 * come in English first, then in an order that depends on them only; nodes as the graph has them.
 *
 * @param graph of the ontology, of shapes or of data
 */
public record Terms(Graph graph) {
  private static final Comparator<Node> ENGLISH_FIRST =
      Comparator.comparingInt(Terms::foreignness)
          .thenComparing(Node::getLiteralLexicalForm)
          .thenComparing(node -> node.toString());

  public boolean isA(Node term, Node type) {
    return graph.contains(term, RDF.type.asNode(), type);
  }

  /** The classes that the graph gives a thing. */
  public List<Node> kinds(Node thing) {
    return objects(thing, RDF.type.asNode()).stream().filter(Node::isURI).toList();
  }

  /** The name for people, else the local name. */
  public String label(Node node) {
    return text(node, RDFS.label.asNode()).orElseGet(() -> local(node));
  }

  public boolean isTrue(Node subject, Node property) {
    return texts(subject, property).contains("true");
  }

  public Optional<String> text(Node subject, Node property) {
    return texts(subject, property).stream().findFirst();
  }

  /** What the literals say that a property has, each text once. */
  public List<String> texts(Node subject, Node property) {
    List<Node> literals =
        graph
            .find(subject, property, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isLiteral)
            .toList();
    return literals.size() < 2
        ? literals.stream().map(Node::getLiteralLexicalForm).toList()
        : literals.stream()
            .sorted(ENGLISH_FIRST)
            .map(Node::getLiteralLexicalForm)
            .distinct()
            .toList();
  }

  /** The least whole number that a property has. */
  public OptionalInt number(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(o -> o.isLiteral() && o.getLiteralValue() instanceof Integer)
        .mapToInt(o -> (Integer) o.getLiteralValue())
        .min();
  }

  public Optional<Node> object(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).nextOptional();
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

  /** The elements of an RDF list; those before a break where the list is broken. */
  public List<Node> list(Node head) {
    List<Node> elements = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    Optional<Node> rest = Optional.of(head);
    while (rest.isPresent() && seen.add(rest.get())) {
      object(rest.get(), RDF.first.asNode()).ifPresent(elements::add);
      rest = object(rest.get(), RDF.rest.asNode());
    }
    return elements;
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

  private static int foreignness(Node literal) {
    String language = literal.getLiteralLanguage();
    return language.startsWith("en") ? 0 : language.isEmpty() ? 1 : 2;
  }
}
