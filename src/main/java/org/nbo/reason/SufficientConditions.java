package org.nbo.reason;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/**
 * An ontology as far as it can add a type to a thing. A definition adds its class to what meets its
 * condition. The way back, that every member has one kind of evidence or another, adds none and
 * would make a reasoner guess.
 */
final class SufficientConditions {
  /** Axioms that can add a type. The others forbid, and what they forbid is for others to find. */
  private static final Set<AxiomType<?>> POSITIVE =
      Set.of(
          AxiomType.SUBCLASS_OF,
          AxiomType.SUB_OBJECT_PROPERTY,
          AxiomType.SUB_DATA_PROPERTY,
          AxiomType.OBJECT_PROPERTY_RANGE,
          AxiomType.OBJECT_PROPERTY_DOMAIN);

  private SufficientConditions() {}

  /** The axioms of an ontology that can add a type to a thing. */
  static List<OWLAxiom> in(Graph ontology) {
    return OwlOntology.of(logic(ontology)).axioms().flatMap(SufficientConditions::of).toList();
  }

  private static Stream<OWLAxiom> of(OWLAxiom axiom) {
    if (axiom instanceof OWLEquivalentClassesAxiom definition) {
      return definition.asOWLSubClassOfAxioms().stream().flatMap(SufficientConditions::of);
    }
    boolean names = !(axiom instanceof OWLSubClassOfAxiom a) || a.getSuperClass().isNamed();
    return names && POSITIVE.contains(axiom.getAxiomType()) ? Stream.of(axiom) : Stream.empty();
  }

  /**
   * The class hierarchy, the definitions, and the properties that these speak of. Annotations,
   * members of enumerations and all other properties cannot add a type.
   */
  private static Graph logic(Graph ontology) {
    Set<Node> properties = propertiesOfDefinitions(ontology);
    Graph logic = GraphFactory.createDefaultGraph();
    LogicalStatements.in(ontology)
        .filterDrop(
            t -> isProperty(ontology, t.getSubject()) && !properties.contains(t.getSubject()))
        .filterKeep(
            t ->
                !t.getPredicate().equals(RDF.type.asNode())
                    || LogicalStatements.isLogic(t.getObject()))
        .forEach(logic::add);
    return logic;
  }

  private static Set<Node> propertiesOfDefinitions(Graph ontology) {
    Set<Node> properties = new HashSet<>();
    Stream.of(OWL.onProperty, OWL.inverseOf)
        .flatMap(p -> ontology.find(Node.ANY, p.asNode(), Node.ANY).toList().stream())
        .map(Triple::getObject)
        .filter(Node::isURI)
        .forEach(properties::add);
    Deque<Node> todo = new ArrayDeque<>(properties);
    while (!todo.isEmpty()) {
      ontology
          .find(Node.ANY, RDFS.subPropertyOf.asNode(), todo.remove())
          .mapWith(Triple::getSubject)
          .filterKeep(properties::add)
          .forEach(todo::add);
    }
    return properties;
  }

  private static boolean isProperty(Graph ontology, Node node) {
    return ontology.contains(node, RDF.type.asNode(), OWL.ObjectProperty.asNode())
        || ontology.contains(node, RDF.type.asNode(), OWL.DatatypeProperty.asNode());
  }
}
