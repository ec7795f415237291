package org.nbo.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.HasSignature;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataAllValuesFrom;
import org.semanticweb.owlapi.model.OWLDataHasValue;
import org.semanticweb.owlapi.model.OWLDataMaxCardinality;
import org.semanticweb.owlapi.model.OWLDataPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLDataPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLDataRange;
import org.semanticweb.owlapi.model.OWLDataSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLDataUnionOf;
import org.semanticweb.owlapi.model.OWLDatatypeDefinitionAxiom;
import org.semanticweb.owlapi.model.OWLDatatypeRestriction;
import org.semanticweb.owlapi.model.OWLDifferentIndividualsAxiom;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLFacetRestriction;
import org.semanticweb.owlapi.model.OWLFunctionalDataPropertyAxiom;
import org.semanticweb.owlapi.model.OWLFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectComplementOf;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectMaxCardinality;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;
import org.semanticweb.owlapi.model.OWLPropertyExpression;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.OWLSubDataPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;

/** Axioms as sentences. Of long lists only what the data name is told. */
final class AxiomWording {
  private static final int SHORT = 6;

  private final Words words;
  private final Map<String, OWLDataRange> datatypes = new HashMap<>();

  AxiomWording(Graph ontology, Stream<OWLAxiom> axioms) {
    this.words = new Words(ontology);
    axioms
        .filter(a -> a.isOfType(AxiomType.DATATYPE_DEFINITION))
        .map(OWLDatatypeDefinitionAxiom.class::cast)
        .forEach(a -> datatypes.put(a.getDatatype().toStringID(), a.getDataRange()));
  }

  /**
   * Sentences without full stops.
   *
   * @param mentioned IRIs of the terms that the data name
   */
  List<String> of(List<OWLAxiom> axioms, Set<String> mentioned) {
    return axioms.stream().map(a -> sentence(a, mentioned)).distinct().toList();
  }

  private String sentence(OWLAxiom axiom, Set<String> mentioned) {
    if (axiom instanceof OWLSubClassOfAxiom a) {
      return about(thing(a.getSubClass(), mentioned), a.getSuperClass(), mentioned);
    } else if (axiom instanceof OWLDisjointClassesAxiom a) {
      return "nothing is both "
          + Words.list("and", a.operands().map(c -> thing(c, mentioned)).toList());
    } else if (axiom instanceof OWLEquivalentClassesAxiom a) {
      return Words.list("and", a.operands().map(c -> thing(c, mentioned)).toList())
          + " are the same";
    } else if (axiom instanceof OWLDifferentIndividualsAxiom a) {
      return Words.list("and", individuals(a.individuals(), mentioned)) + " are not the same";
    } else if (axiom instanceof OWLDataPropertyRangeAxiom a) {
      return name(a.getProperty()) + " is " + range(a.getRange());
    } else if (axiom instanceof OWLObjectPropertyRangeAxiom a) {
      return name(a.getProperty()) + " is always " + thing(a.getRange(), mentioned);
    } else if (axiom instanceof OWLDataPropertyDomainAxiom a) {
      return "only " + thing(a.getDomain(), mentioned) + " has " + name(a.getProperty());
    } else if (axiom instanceof OWLObjectPropertyDomainAxiom a) {
      return "only " + thing(a.getDomain(), mentioned) + " has " + name(a.getProperty());
    } else if (axiom instanceof OWLFunctionalDataPropertyAxiom a) {
      return "nothing has more than one " + name(a.getProperty());
    } else if (axiom instanceof OWLFunctionalObjectPropertyAxiom a) {
      return "nothing has more than one " + name(a.getProperty());
    } else if (axiom instanceof OWLSubDataPropertyOfAxiom a) {
      return name(a.getSubProperty()) + " is a kind of " + name(a.getSuperProperty());
    } else if (axiom instanceof OWLSubObjectPropertyOfAxiom a) {
      return name(a.getSubProperty()) + " is a kind of " + name(a.getSuperProperty());
    }
    return axiom.getAxiomType() + " of " + Words.list("and", names(axiom));
  }

  /** What follows from being something. */
  private String about(String subject, OWLClassExpression is, Set<String> mentioned) {
    if (is instanceof OWLDataAllValuesFrom a) {
      return Words.of(name(a.getProperty()), subject) + " is " + range(a.getFiller());
    } else if (is instanceof OWLObjectAllValuesFrom a) {
      return Words.of(name(a.getProperty()), subject) + " is " + thing(a.getFiller(), mentioned);
    } else if (is instanceof OWLDataMaxCardinality a) {
      return subject + " has at most " + a.getCardinality() + " " + name(a.getProperty());
    } else if (is instanceof OWLObjectMaxCardinality a) {
      return subject + " has at most " + a.getCardinality() + " " + name(a.getProperty());
    }
    return subject + " is " + thing(is, mentioned);
  }

  private String thing(OWLClassExpression expression, Set<String> mentioned) {
    if (expression.isNamed()) {
      return expression.isOWLThing() ? "anything" : words.one(expression.asOWLClass().toStringID());
    } else if (expression instanceof OWLObjectIntersectionOf all) {
      List<String> parts = new ArrayList<>();
      all.operands()
          .filter(OWLClassExpression::isNamed)
          .map(c -> thing(c, mentioned))
          .forEach(parts::add);
      all.operands()
          .filter(OWLClassExpression::isAnonymous)
          .map(c -> thing(c, mentioned))
          .forEach(parts::add);
      return String.join(" that is also ", parts).replace("that is also something ", "");
    } else if (expression instanceof OWLObjectUnionOf any) {
      return Words.list("or", any.operands().map(c -> thing(c, mentioned)).toList());
    } else if (expression instanceof OWLObjectOneOf list) {
      return Words.list("or", individuals(list.individuals(), mentioned));
    } else if (expression instanceof OWLObjectComplementOf not) {
      return "not " + thing(not.getOperand(), mentioned);
    } else if (expression instanceof OWLObjectHasValue c) {
      return "something with "
          + name(c.getProperty())
          + " "
          + words.term(c.getFiller().toStringID());
    } else if (expression instanceof OWLDataHasValue c) {
      return "something with "
          + name(c.getProperty())
          + " "
          + Words.number(c.getFiller().getLiteral());
    } else if (expression instanceof OWLDataSomeValuesFrom c) {
      return "something with " + name(c.getProperty()) + " that is " + range(c.getFiller());
    } else if (expression instanceof OWLObjectSomeValuesFrom c) {
      return "something with "
          + name(c.getProperty())
          + " that is "
          + thing(c.getFiller(), mentioned);
    } else if (expression instanceof OWLCardinalityRestriction<?> c) {
      return "something with a number of "
          + Words.list("and", names(c))
          + " of "
          + c.getCardinality();
    }
    return "something with " + Words.list("and", names(expression));
  }

  private List<String> individuals(Stream<OWLIndividual> list, Set<String> mentioned) {
    List<String> all = list.map(OWLIndividual::toStringID).toList();
    List<String> told =
        all.size() <= SHORT ? all : all.stream().filter(mentioned::contains).toList();
    List<String> names = new ArrayList<>(told.stream().map(words::term).toList());
    if (told.size() < all.size()) {
      names.add((all.size() - told.size()) + " others");
    }
    return names;
  }

  private String range(OWLDataRange range) {
    if (range instanceof OWLDatatypeRestriction bounds) {
      return Words.list("and", bounds.facetRestrictions().map(AxiomWording::bound).toList());
    } else if (range instanceof OWLDataUnionOf any) {
      return Words.list("or", any.operands().map(this::range).toList());
    } else if (range.isOWLDatatype()) {
      String iri = range.asOWLDatatype().toStringID();
      OWLDataRange definition = datatypes.get(iri);
      return definition == null ? kind(words.term(iri)) : range(definition);
    }
    return "one of certain values";
  }

  private static String kind(String datatype) {
    return switch (datatype) {
      case "double", "float", "decimal" -> "a number";
      case "integer", "int", "long" -> "a whole number";
      case "boolean" -> "yes or no";
      case "string" -> "a text";
      case "dateTime" -> "a date with a time";
      default -> "a " + datatype;
    };
  }

  private static String bound(OWLFacetRestriction facet) {
    String value = Words.number(facet.getFacetValue().getLiteral());
    return switch (facet.getFacet()) {
      case MIN_INCLUSIVE -> "at least " + value;
      case MIN_EXCLUSIVE -> "above " + value;
      case MAX_INCLUSIVE -> "at most " + value;
      case MAX_EXCLUSIVE -> "below " + value;
      default -> facet.getFacet().getShortForm() + " " + value;
    };
  }

  private String name(OWLPropertyExpression property) {
    if (property instanceof OWLObjectPropertyExpression link) {
      String label = words.term(link.getNamedProperty().toStringID());
      return link.isAnonymous() ? "what it is " + label + " of" : label;
    }
    return Words.list("and", names(property));
  }

  private List<String> names(HasSignature expression) {
    return expression.signature().map(e -> words.term(e.getIRI().toString())).sorted().toList();
  }
}
