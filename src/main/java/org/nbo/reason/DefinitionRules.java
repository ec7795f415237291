package org.nbo.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLObjectPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.OWLSubDataPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;

/**
 * Definitions of classes applied as rules, over and over until nothing follows any more: what meets
 * a condition that suffices for a class is in it, and in all classes above. For many things at
 * once, where a reasoner would take too long.
 */
final class DefinitionRules {
  /** What has all the kinds and meets the condition is of the class. */
  private record Rule(Set<String> kinds, Condition condition, String added) {}

  private final List<Rule> rules;
  private final Map<String, Set<String>> classesAbove;
  private final Map<String, Set<String>> propertiesAbove;
  private final Map<String, Set<String>> kindsOfSubjects;
  private final Map<String, Set<String>> kindsOfObjects;

  /**
   * @param axioms those that can add a type: {@link SufficientConditions}
   */
  DefinitionRules(Collection<OWLAxiom> axioms) {
    Map<String, Set<String>> classes = new HashMap<>();
    Map<String, Set<String>> properties = new HashMap<>();
    Map<String, Set<String>> domains = new HashMap<>();
    Map<String, Set<String>> ranges = new HashMap<>();
    List<Rule> conditions = new ArrayList<>();
    for (OWLAxiom axiom : axioms) {
      if (axiom instanceof OWLSubClassOfAxiom a && a.getSubClass().isNamed()) {
        link(classes, a.getSubClass(), a.getSuperClass());
      } else if (axiom instanceof OWLSubClassOfAxiom a) {
        conditions.add(rule(a));
      } else if (axiom instanceof OWLSubObjectPropertyOfAxiom a) {
        link(properties, a.getSubProperty(), a.getSuperProperty());
      } else if (axiom instanceof OWLSubDataPropertyOfAxiom a) {
        link(properties, a.getSubProperty(), a.getSuperProperty());
      } else if (axiom instanceof OWLObjectPropertyDomainAxiom a) {
        link(domains, a.getProperty(), a.getDomain());
      } else if (axiom instanceof OWLObjectPropertyRangeAxiom a) {
        link(ranges, a.getProperty(), a.getRange());
      }
    }
    this.rules = List.copyOf(conditions);
    this.classesAbove = closed(classes);
    this.propertiesAbove = closed(properties);
    this.kindsOfSubjects = domains;
    this.kindsOfObjects = ranges;
  }

  /** All classes of all things that statements are about, by the IRIs of the things. */
  Map<String, Set<String>> infer(Collection<Triple> statements) {
    Memberships members =
        new Memberships(
            new Links(statements, propertiesAbove), classesAbove, kindsOfSubjects, kindsOfObjects);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Rule rule : rules) {
        for (String thing : members.of(rule.kinds(), rule.added())) {
          if (rule.condition().isMetBy(thing, members)) {
            members.add(thing, rule.added());
            changed = true;
          }
        }
      }
    }
    return members.all();
  }

  private static Rule rule(OWLSubClassOfAxiom definition) {
    Set<String> kinds =
        definition.getSubClass().asConjunctSet().stream()
            .filter(OWLClassExpression::isNamed)
            .map(DefinitionRules::name)
            .collect(Collectors.toSet());
    return new Rule(
        kinds, Condition.of(definition.getSubClass()), name(definition.getSuperClass()));
  }

  private static void link(Map<String, Set<String>> links, Object from, Object to) {
    if (from instanceof HasIRI && to instanceof HasIRI) {
      links.computeIfAbsent(name(from), x -> new HashSet<>()).add(name(to));
    }
  }

  private static String name(Object term) {
    return ((HasIRI) term).getIRI().toString();
  }

  /** Each term with all that is above it, itself included. */
  private static Map<String, Set<String>> closed(Map<String, Set<String>> above) {
    Map<String, Set<String>> closed = new HashMap<>();
    for (String term : above.keySet()) {
      Set<String> all = new HashSet<>(Set.of(term));
      Deque<String> todo = new ArrayDeque<>(all);
      while (!todo.isEmpty()) {
        above.getOrDefault(todo.remove(), Set.of()).stream().filter(all::add).forEach(todo::add);
      }
      closed.put(term, all);
    }
    return closed;
  }
}
