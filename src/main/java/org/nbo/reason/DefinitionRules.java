package org.nbo.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLObjectPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.OWLSubDataPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;

/**
 * Definitions of classes as rules: each condition that suffices for a class becomes one or more
 * rules that add the class, and the hierarchies of classes and properties become rules as well. For
 * many things at once, where a reasoner would take too long.
 */
final class DefinitionRules {
  private static final String TYPE = "rdf:type";

  private final List<Rule> rules;
  private final Set<String> classes;
  private final Set<String> properties;

  private DefinitionRules(List<Rule> rules, Set<String> classes, Set<String> properties) {
    this.rules = rules;
    this.classes = classes;
    this.properties = properties;
  }

  /**
   * @param axioms those that can add a type: {@link SufficientConditions}. Conditions of kinds that
   *     no rule can express, such as numbers of values, are left out
   * @param wanted IRIs of the classes to find members of
   */
  static DefinitionRules of(List<OWLAxiom> axioms, Collection<String> wanted) {
    Set<String> terms = termsFor(axioms, wanted);
    List<Rule> rules = new ArrayList<>();
    Set<String> properties = new HashSet<>();
    for (OWLAxiom axiom : axioms) {
      if (terms.contains(addedBy(axiom))) {
        texts(axiom).map(Rule::parseRule).forEach(rules::add);
        Stream.concat(axiom.objectPropertiesInSignature(), axiom.dataPropertiesInSignature())
            .forEach(p -> properties.add(p.getIRI().toString()));
      }
    }
    return new DefinitionRules(List.copyOf(rules), terms, properties);
  }

  /** What the rules add to data, all of it types and broader properties. */
  Graph infer(Graph data) {
    GenericRuleReasoner reasoner = new GenericRuleReasoner(rules);
    reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
    InfGraph inferring = reasoner.bind(relevant(data));
    inferring.prepare();
    return inferring.getDeductionsGraph();
  }

  private Graph relevant(Graph data) {
    Graph relevant = GraphFactory.createDefaultGraph();
    data.find()
        .filterKeep(
            t ->
                t.getPredicate().equals(RDF.type.asNode())
                    ? t.getObject().isURI() && classes.contains(t.getObject().getURI())
                    : properties.contains(t.getPredicate().getURI()) && isWellFormed(t))
        .forEach(relevant::add);
    return relevant;
  }

  private static boolean isWellFormed(Triple t) {
    return !t.getObject().isLiteral() || t.getObject().getLiteral().isWellFormed();
  }

  /** The classes and properties on which membership of some classes depends. */
  private static Set<String> termsFor(List<OWLAxiom> axioms, Collection<String> wanted) {
    Set<String> terms = new HashSet<>(wanted);
    Deque<String> todo = new ArrayDeque<>(wanted);
    while (!todo.isEmpty()) {
      String term = todo.remove();
      axioms.stream()
          .filter(axiom -> term.equals(addedBy(axiom)))
          .flatMap(OWLAxiom::signature)
          .filter(entity -> !entity.isOWLNamedIndividual())
          .map(entity -> entity.getIRI().toString())
          .filter(terms::add)
          .forEach(todo::add);
    }
    return terms;
  }

  /** The class or property that an axiom can add to a thing, or null. */
  private static String addedBy(OWLAxiom axiom) {
    if (axiom instanceof OWLSubClassOfAxiom a) {
      return name(a.getSuperClass());
    } else if (axiom instanceof OWLObjectPropertyRangeAxiom a) {
      return name(a.getRange());
    } else if (axiom instanceof OWLObjectPropertyDomainAxiom a) {
      return name(a.getDomain());
    } else if (axiom instanceof OWLSubObjectPropertyOfAxiom a) {
      return name(a.getSuperProperty());
    } else if (axiom instanceof OWLSubDataPropertyOfAxiom a) {
      return name(a.getSuperProperty());
    }
    return null;
  }

  private static String name(Object term) {
    return term instanceof HasIRI named ? named.getIRI().toString() : null;
  }

  private static Stream<String> texts(OWLAxiom axiom) {
    String added = "<" + addedBy(axiom) + ">";
    if (axiom instanceof OWLSubClassOfAxiom a) {
      return conditions(a.getSubClass()).map(body -> rule(body, "?x " + TYPE + " " + added));
    } else if (axiom instanceof OWLObjectPropertyRangeAxiom a) {
      return Stream.of(rule(link(a.getProperty()), "?y " + TYPE + " " + added));
    } else if (axiom instanceof OWLObjectPropertyDomainAxiom a) {
      return Stream.of(rule(link(a.getProperty()), "?x " + TYPE + " " + added));
    } else if (axiom instanceof OWLSubObjectPropertyOfAxiom a) {
      return Stream.of(rule(link(a.getSubProperty()), "?x " + added + " ?y"));
    } else if (axiom instanceof OWLSubDataPropertyOfAxiom a) {
      return Stream.of(rule(link(a.getSubProperty()), "?x " + added + " ?y"));
    }
    return Stream.empty();
  }

  private static String link(Object property) {
    return "(?x <" + name(property) + "> ?y)";
  }

  private static String rule(String body, String head) {
    return "[" + body + " -> (" + head + ")]";
  }

  private static Stream<String> conditions(OWLClassExpression condition) {
    return new RuleConditions().of(condition, "?x").stream();
  }
}
