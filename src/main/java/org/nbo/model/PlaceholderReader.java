package org.nbo.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.XSD;
import org.nbo.finding.NboException;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Reads which texts and numbers stand where a value should be, and for which fields. */
final class PlaceholderReader {
  private final Terms terms;

  PlaceholderReader(Terms terms) {
    this.terms = terms;
  }

  Placeholders read() {
    Map<String, Set<String>> patterns = texts(NboTerm.PLACEHOLDER_PATTERN);
    patterns.forEach(
        (kind, each) -> each.forEach(pattern -> refuseOtherThanPattern(kind, pattern)));
    return new Placeholders(
        texts(NboTerm.PLACEHOLDER), patterns, texts(NboTerm.NO_PLACEHOLDER), lowerBounds());
  }

  private Map<String, Set<String>> texts(Node property) {
    Map<String, Set<String>> texts = new HashMap<>();
    terms
        .graph()
        .find(Node.ANY, property, Node.ANY)
        .filterKeep(t -> t.getSubject().isURI() && t.getObject().isLiteral())
        .forEach(
            t ->
                texts
                    .computeIfAbsent(t.getSubject().getURI(), kind -> new HashSet<>())
                    .add(t.getObject().getLiteralLexicalForm()));
    return texts;
  }

  private static void refuseOtherThanPattern(String kind, String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw NboException.unreadable(
          "NBO-MODEL-003",
          "<"
              + kind
              + "> has \""
              + pattern
              + "\" as a pattern of placeholders, which is no regular expression: "
              + e.getDescription());
    }
  }

  /** What holds for a property of all things, else for its field in every class that has it. */
  private Map<String, Placeholders.LowerBound> lowerBounds() {
    Map<String, Placeholders.LowerBound> bounds = new HashMap<>();
    ofFields().forEach((property, all) -> merge(all).ifPresent(b -> bounds.put(property, b)));
    terms
        .graph()
        .find(Node.ANY, NboTerm.VALUES_WITHIN, Node.ANY)
        .forEach(
            t ->
                ofDatatype(t.getObject())
                    .ifPresent(bound -> bounds.put(t.getSubject().toString(), bound)));
    return bounds;
  }

  /** The bounds that fields set to a property; an empty one for a field that sets none. */
  private Map<String, List<Optional<Placeholders.LowerBound>>> ofFields() {
    Map<String, List<Optional<Placeholders.LowerBound>>> found = new HashMap<>();
    terms
        .graph()
        .find(Node.ANY, NboTerm.PROPERTY, Node.ANY)
        .forEach(
            t ->
                found
                    .computeIfAbsent(t.getObject().toString(), p -> new ArrayList<>())
                    .add(bound(t.getSubject(), NboTerm.MIN_INCLUSIVE, NboTerm.MIN_EXCLUSIVE)));
    return found;
  }

  private static Optional<Placeholders.LowerBound> merge(
      List<Optional<Placeholders.LowerBound>> all) {
    BinaryOperator<Placeholders.LowerBound> lower = Placeholders.LowerBound::orLower;
    return all.stream().allMatch(Optional::isPresent)
        ? all.stream().flatMap(Optional::stream).reduce(lower)
        : Optional.empty();
  }

  private Optional<Placeholders.LowerBound> ofDatatype(Node datatype) {
    return Stream.concat(
            Stream.of(datatype), terms.objects(datatype, OWL.equivalentClass.asNode()).stream())
        .flatMap(d -> terms.object(d, OWL2.withRestrictions.asNode()).stream())
        .flatMap(list -> terms.list(list).stream())
        .flatMap(
            facet ->
                bound(facet, Terms.uri(XSD.NS + "minInclusive"), Terms.uri(XSD.NS + "minExclusive"))
                    .stream())
        .findFirst();
  }

  private Optional<Placeholders.LowerBound> bound(Node holder, Node inclusive, Node exclusive) {
    return number(holder, exclusive, true).or(() -> number(holder, inclusive, false));
  }

  private Optional<Placeholders.LowerBound> number(Node holder, Node facet, boolean isExcluded) {
    return terms
        .object(holder, facet)
        .filter(Node::isLiteral)
        .filter(n -> n.getLiteralValue() instanceof Number)
        .map(n -> new Placeholders.LowerBound(n.getLiteralLexicalForm(), isExcluded));
  }
}
