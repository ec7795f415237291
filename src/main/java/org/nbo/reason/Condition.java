package org.nbo.reason;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataHasValue;
import org.semanticweb.owlapi.model.OWLDataRange;
import org.semanticweb.owlapi.model.OWLDataSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLDatatypeRestriction;
import org.semanticweb.owlapi.model.OWLFacetRestriction;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;
import org.semanticweb.owlapi.vocab.OWLFacet;

/** A class expression as a question about one thing. */
@FunctionalInterface
interface Condition {
  /** Whether what is known is enough to say that the thing meets the condition. */
  boolean isMetBy(String thing, Memberships known);

  /**
   * The condition of a class expression. Numbers of values, and what is said of all values, are
   * never known from what a file says, so nothing meets these.
   */
  static Condition of(OWLClassExpression expression) {
    if (expression instanceof OWLClass named) {
      String type = named.getIRI().toString();
      return named.isOWLThing() ? (thing, known) -> true : (thing, known) -> known.isA(thing, type);
    } else if (expression instanceof OWLObjectIntersectionOf all) {
      List<Condition> parts = all.operands().map(Condition::of).toList();
      return (thing, known) -> parts.stream().allMatch(c -> c.isMetBy(thing, known));
    } else if (expression instanceof OWLObjectUnionOf any) {
      List<Condition> parts = any.operands().map(Condition::of).toList();
      return (thing, known) -> parts.stream().anyMatch(c -> c.isMetBy(thing, known));
    } else if (expression instanceof OWLObjectOneOf list) {
      Set<String> names =
          list.individuals().map(OWLIndividual::toStringID).collect(Collectors.toSet());
      return (thing, known) -> names.contains(thing);
    } else if (expression instanceof OWLObjectHasValue c) {
      String value = c.getFiller().toStringID();
      return link(
          c.getProperty().getNamedProperty().getIRI().toString(),
          c.getProperty().isAnonymous(),
          (thing, known) -> thing.equals(value));
    } else if (expression instanceof OWLObjectSomeValuesFrom c) {
      return link(
          c.getProperty().getNamedProperty().getIRI().toString(),
          c.getProperty().isAnonymous(),
          of(c.getFiller()));
    } else if (expression instanceof OWLDataHasValue c) {
      String text = c.getFiller().getLiteral();
      String type = c.getFiller().getDatatype().toStringID();
      return value(
          c.getProperty().asOWLDataProperty().toStringID(),
          v -> v.getLiteralLexicalForm().equals(text) && v.getLiteralDatatypeURI().equals(type));
    } else if (expression instanceof OWLDataSomeValuesFrom c) {
      return value(c.getProperty().asOWLDataProperty().toStringID(), within(c.getFiller()));
    }
    return (thing, known) -> false;
  }

  private static Condition link(String property, boolean inverse, Condition filler) {
    return (thing, known) -> {
      Set<Node> reached =
          inverse
              ? known.links().subjects(thing, property)
              : known.links().objects(thing, property);
      return reached.stream().anyMatch(v -> v.isURI() && filler.isMetBy(v.getURI(), known));
    };
  }

  private static Condition value(String property, Predicate<Node> filler) {
    return (thing, known) ->
        known.links().objects(thing, property).stream()
            .anyMatch(v -> v.isLiteral() && filler.test(v));
  }

  private static Predicate<Node> within(OWLDataRange range) {
    if (range.isTopDatatype()) {
      return value -> true;
    } else if (range instanceof OWLDatatypeRestriction bounds) {
      Predicate<Node> type = within(bounds.getDatatype());
      return bounds.facetRestrictions().map(Condition::within).reduce(type, Predicate::and);
    } else if (range.isOWLDatatype()) {
      String type = range.asOWLDatatype().toStringID();
      return value -> value.getLiteralDatatypeURI().equals(type);
    }
    return value -> false;
  }

  private static Predicate<Node> within(OWLFacetRestriction facet) {
    OWLFacet kind = facet.getFacet();
    Predicate<Integer> wanted =
        switch (kind) {
          case MIN_INCLUSIVE -> compared -> compared >= 0;
          case MIN_EXCLUSIVE -> compared -> compared > 0;
          case MAX_INCLUSIVE -> compared -> compared <= 0;
          case MAX_EXCLUSIVE -> compared -> compared < 0;
          default -> compared -> false;
        };
    String bound = facet.getFacetValue().getLiteral();
    return value ->
        value.getLiteralValue() instanceof Number number
            && wanted.test(Double.compare(number.doubleValue(), Double.parseDouble(bound)));
  }
}
