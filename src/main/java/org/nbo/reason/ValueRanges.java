package org.nbo.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.nbo.ontology.Terms;

/** Which values are within ranges of numbers and lists of values, and which differ. */
final class ValueRanges {
  private static final Map<Node, String> FACETS = facets();

  private final Terms ontology;
  private final Map<Node, Map<Node, Node>> bounds = new ConcurrentHashMap<>();
  private final Map<Node, List<Node>> choices = new ConcurrentHashMap<>();
  private final Map<Node, List<Set<Node>>> different = new HashMap<>();

  ValueRanges(Graph graph) {
    this.ontology = new Terms(graph);
    for (Node all : ontology.subjects(RDF.type.asNode(), OWL2.AllDifferent.asNode())) {
      ontology
          .object(all, OWL2.distinctMembers.asNode())
          .map(list -> Set.copyOf(elements(list)))
          .ifPresent(
              set ->
                  set.forEach(m -> different.computeIfAbsent(m, n -> new ArrayList<>()).add(set)));
    }
  }

  private static Map<Node, String> facets() {
    Map<Node, String> words = new LinkedHashMap<>();
    words.put(facet("minInclusive"), "at least");
    words.put(facet("minExclusive"), "above");
    words.put(facet("maxInclusive"), "at most");
    words.put(facet("maxExclusive"), "below");
    return words;
  }

  private static Node facet(String name) {
    return NodeFactory.createURI(XSD.NS + name);
  }

  /** The elements of a list. */
  List<Node> elements(Node list) {
    List<Node> all = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    Node rest = list;
    while (rest != null && !rest.equals(RDF.nil.asNode()) && seen.add(rest)) {
      ontology.object(rest, RDF.first.asNode()).ifPresent(all::add);
      rest = ontology.object(rest, RDF.rest.asNode()).orElse(null);
    }
    return all;
  }

  /** Whether it bounds numbers or leaves out members of a list. */
  boolean isRange(Node range) {
    return !bounds(range).isEmpty() || !excluded(range).isEmpty() || !choices(range).isEmpty();
  }

  /** Whether a number is within all bounds of a range. */
  boolean holds(Node range, Node value) {
    return value.getLiteralValue() instanceof Number number
        && bounds(range).entrySet().stream()
            .allMatch(b -> within(b.getKey(), number.doubleValue(), b.getValue()));
  }

  /** Whether a value is known to be outside. */
  boolean excludes(Node range, Node value) {
    if (!value.isLiteral()) {
      return excluded(range).contains(value);
    }
    if (!value.getLiteral().isWellFormed() || !(value.getLiteralValue() instanceof Number number)) {
      return false;
    }
    List<Node> choices = choices(range);
    if (!choices.isEmpty()) {
      return choices.stream().anyMatch(c -> !bounds(c).isEmpty())
          && choices.stream().allMatch(c -> bounds(c).isEmpty() ? isText(c) : excludes(c, value));
    }
    return bounds(range).entrySet().stream()
        .anyMatch(b -> !within(b.getKey(), number.doubleValue(), b.getValue()));
  }

  private static boolean isText(Node datatype) {
    return datatype.equals(XSD.xstring.asNode());
  }

  private static boolean within(Node facet, double number, Node bound) {
    double limit = Double.parseDouble(bound.getLiteralLexicalForm());
    return switch (facet.getLocalName()) {
      case "minInclusive" -> number >= limit;
      case "minExclusive" -> number > limit;
      case "maxInclusive" -> number <= limit;
      default -> number < limit;
    };
  }

  /** Whether two values cannot be the same. */
  boolean differ(Node one, Node other) {
    if (one.isLiteral() && other.isLiteral()) {
      return !one.sameValueAs(other);
    }
    return different.getOrDefault(one, List.of()).stream().anyMatch(set -> set.contains(other))
        && !one.equals(other);
  }

  /** For example "above 0 and below 4.1", or what the value cannot be. */
  String words(Node range, Node value, Words words) {
    if (!value.isLiteral()) {
      return "not " + words.term(value.getURI());
    }
    List<Node> choices = choices(range);
    if (!choices.isEmpty()) {
      return Words.list(
          "or",
          choices.stream()
              .map(c -> bounds(c).isEmpty() ? "a text" : words(c, value, words))
              .toList());
    }
    List<String> said = new ArrayList<>();
    Map<Node, Node> bounds = bounds(range);
    FACETS.forEach(
        (facet, word) -> {
          if (bounds.containsKey(facet)) {
            said.add(word + " " + Words.number(bounds.get(facet).getLiteralLexicalForm()));
          }
        });
    return Words.list("and", said);
  }

  /** The bounds of a range, or of those that it is made of, by their facets. */
  Map<Node, Node> facets(Node range) {
    Map<Node, Node> all = new LinkedHashMap<>(bounds(range));
    choices(range).forEach(choice -> bounds(choice).forEach(all::putIfAbsent));
    return all;
  }

  private Map<Node, Node> bounds(Node range) {
    return bounds.computeIfAbsent(range, this::findBounds);
  }

  private Map<Node, Node> findBounds(Node range) {
    Map<Node, Node> bounds = new LinkedHashMap<>();
    Node described = definition(range);
    ontology
        .object(described, OWL2.withRestrictions.asNode())
        .map(this::elements)
        .orElse(List.of())
        .forEach(
            part ->
                FACETS
                    .keySet()
                    .forEach(f -> ontology.object(part, f).ifPresent(b -> bounds.put(f, b))));
    return bounds;
  }

  private List<Node> choices(Node range) {
    return choices.computeIfAbsent(range, this::findChoices);
  }

  private List<Node> findChoices(Node range) {
    Node described = definition(range);
    return ontology.isA(described, RDFS.Datatype.asNode())
        ? ontology.object(described, OWL.unionOf.asNode()).map(this::elements).orElse(List.of())
        : List.of();
  }

  private List<Node> excluded(Node range) {
    Optional<Node> complement = ontology.object(range, OWL.complementOf.asNode());
    return complement
        .flatMap(c -> ontology.object(c, OWL.oneOf.asNode()))
        .map(this::elements)
        .orElse(List.of());
  }

  private Node definition(Node range) {
    return range.isURI()
        ? ontology.object(range, OWL.equivalentClass.asNode()).orElse(range)
        : range;
  }
}
