package org.nbo.reason;

import java.util.List;
import org.apache.jena.vocabulary.XSD;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataHasValue;
import org.semanticweb.owlapi.model.OWLDataRange;
import org.semanticweb.owlapi.model.OWLDataSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLDatatypeRestriction;
import org.semanticweb.owlapi.model.OWLFacetRestriction;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;

/**
 * A condition on a class as bodies of rules, in the syntax of Jena: each of them suffices, and one
 * of them holds where the condition does. A condition that no rule can express has none.
 */
final class RuleConditions {
  private static final String NONE = "";

  private int variables;

  /**
   * @param thing the variable that the condition is about
   */
  List<String> of(OWLClassExpression condition, String thing) {
    if (condition instanceof OWLClass named) {
      return List.of(
          named.isOWLThing()
              ? ""
              : "(%s rdf:type <%s>) ".formatted(thing, named.getIRI().toString()));
    } else if (condition instanceof OWLObjectIntersectionOf all) {
      return all.operands().map(c -> of(c, thing)).reduce(List.of(""), RuleConditions::each);
    } else if (condition instanceof OWLObjectUnionOf any) {
      return any.operands().flatMap(c -> of(c, thing).stream()).toList();
    } else if (condition instanceof OWLObjectOneOf members) {
      return members.individuals().map(i -> "equal(%s, %s) ".formatted(thing, name(i))).toList();
    } else if (condition instanceof OWLObjectHasValue c) {
      return List.of(link(c.getProperty(), thing, name(c.getFiller())));
    } else if (condition instanceof OWLObjectSomeValuesFrom c) {
      return some(c, thing);
    } else if (condition instanceof OWLDataHasValue c && isExpressible(c.getFiller())) {
      return List.of(
          "(%s <%s> %s) ".formatted(thing, name(c.getProperty()), literal(c.getFiller())));
    } else if (condition instanceof OWLDataSomeValuesFrom c) {
      String value = fresh();
      return each(
          List.of("(%s <%s> %s) ".formatted(thing, name(c.getProperty()), value)),
          range(c.getFiller(), value));
    }
    return List.of();
  }

  private List<String> some(OWLObjectSomeValuesFrom c, String thing) {
    if (c.getFiller() instanceof OWLObjectOneOf members) {
      return members.individuals().map(i -> link(c.getProperty(), thing, name(i))).toList();
    }
    String value = fresh();
    return each(List.of(link(c.getProperty(), thing, value)), of(c.getFiller(), value));
  }

  private static List<String> range(OWLDataRange range, String value) {
    if (range.isTopDatatype()) {
      return List.of("isLiteral(" + value + ") ");
    } else if (range instanceof OWLDatatypeRestriction bounds) {
      List<String> facets =
          bounds.facetRestrictions().map(facet -> facet(facet, value)).sorted().toList();
      return facets.contains(NONE)
          ? List.of()
          : List.of(ofType(bounds.getDatatype(), value) + String.join("", facets));
    }
    return range.isOWLDatatype() ? List.of(ofType(range, value)) : List.of();
  }

  private static String ofType(OWLDataRange type, String value) {
    return "isDType(%s, <%s>) ".formatted(value, name(type));
  }

  private static String facet(OWLFacetRestriction facet, String value) {
    if (!isExpressible(facet.getFacetValue())) {
      return NONE;
    }
    String bound = literal(facet.getFacetValue());
    return switch (facet.getFacet()) {
      case MIN_INCLUSIVE -> "ge(%s, %s) ".formatted(value, bound);
      case MIN_EXCLUSIVE -> "greaterThan(%s, %s) ".formatted(value, bound);
      case MAX_INCLUSIVE -> "le(%s, %s) ".formatted(value, bound);
      case MAX_EXCLUSIVE -> "lessThan(%s, %s) ".formatted(value, bound);
      default -> NONE;
    };
  }

  private static String link(OWLObjectPropertyExpression property, String from, String to) {
    String name = property.getNamedProperty().getIRI().toString();
    return property.isAnonymous()
        ? "(%s <%s> %s) ".formatted(to, name, from)
        : "(%s <%s> %s) ".formatted(from, name, to);
  }

  private static String name(OWLIndividual individual) {
    return "<" + individual.asOWLNamedIndividual().getIRI() + ">";
  }

  private static String name(OWLObject term) {
    return ((HasIRI) term).getIRI().toString();
  }

  /** Rules know the datatypes of XML Schema, and have no escape for a quote. */
  private static boolean isExpressible(OWLLiteral literal) {
    return literal.getDatatype().getIRI().getNamespace().equals(XSD.NS)
        && !literal.getLiteral().matches(".*['\\\\].*");
  }

  private static String literal(OWLLiteral literal) {
    return "'%s'^^xsd:%s"
        .formatted(literal.getLiteral(), literal.getDatatype().getIRI().getShortForm());
  }

  private String fresh() {
    return "?v" + variables++;
  }

  /** Every body of one list with every body of the other. */
  private static List<String> each(List<String> some, List<String> more) {
    return some.stream().flatMap(a -> more.stream().map(b -> a + b)).toList();
  }
}
