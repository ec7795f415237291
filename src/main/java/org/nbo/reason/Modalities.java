package org.nbo.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.nbo.model.Nbo;
import org.nbo.model.Ontology;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/**
 * Finds by which technique channels and images were taken, and what instruments are, with HermiT
 * and the classes of {@code ontology/modalities.ttl}. Which classes these are is said there ({@code
 * nbo:modality}). For one file at a time.
 */
public final class Modalities {
  /** Axioms that can add a type. The others forbid, and what they forbid is for others to find. */
  private static final Set<AxiomType<?>> POSITIVE =
      Set.of(
          AxiomType.SUBCLASS_OF,
          AxiomType.SUB_OBJECT_PROPERTY,
          AxiomType.SUB_DATA_PROPERTY,
          AxiomType.SUB_PROPERTY_CHAIN_OF,
          AxiomType.EQUIVALENT_OBJECT_PROPERTIES,
          AxiomType.INVERSE_OBJECT_PROPERTIES,
          AxiomType.OBJECT_PROPERTY_RANGE,
          AxiomType.OBJECT_PROPERTY_DOMAIN);

  /** Namespaces of the terms in which axioms are written. */
  private static final Set<String> LOGIC = Set.of(OWL.NS, RDF.uri, RDFS.uri, XSD.NS);

  private static final Set<Node> ANNOTATIONS =
      Set.of(
          RDFS.label.asNode(),
          RDFS.comment.asNode(),
          RDFS.seeAlso.asNode(),
          RDFS.isDefinedBy.asNode());

  private static final List<Node> MATCHES =
      Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch).map(p -> p.asNode()).toList();

  private final SortedMap<String, Modality> modalities;
  private final Evidence evidence;

  private Modalities(SortedMap<String, Modality> modalities, List<OWLAxiom> axioms) {
    this.modalities = modalities;
    this.evidence = new Evidence(axioms, modalities.keySet());
  }

  public static Modalities of(Ontology ontology) {
    Graph graph = ontology.graph();
    SortedMap<String, Modality> modalities = new TreeMap<>();
    graph
        .find(Node.ANY, Nbo.MODALITY, Node.ANY)
        .forEach(
            t -> {
              for (Node node : List.of(t.getSubject(), t.getObject())) {
                modalities.put(node.getURI(), modality(graph, node, t.getObject()));
              }
            });
    modalities.replaceAll((iri, m) -> withBroader(graph, m, modalities.keySet()));
    List<OWLAxiom> axioms =
        OwlOntology.of(logic(graph)).axioms().flatMap(Modalities::sufficient).toList();
    return new Modalities(modalities, axioms);
  }

  /** All of them, by the IRIs of their classes. */
  public SortedMap<String, Modality> all() {
    return modalities;
  }

  /**
   * What follows about channels, images and instruments.
   *
   * @param data a lifted file together with what the rules infer from it
   * @return the IRI of each thing that has a modality, with its modalities, generic ones included
   */
  public SortedMap<String, List<Modality>> infer(Graph data) {
    Evidence.Found here = evidence.in(data);
    SortedMap<String, List<Modality>> found = new TreeMap<>();
    OWLReasoner reasoner = reasoner(here.axioms());
    try {
      for (Modality modality : modalities.values()) {
        reasoner
            .getInstances(
                OWLManager.getOWLDataFactory().getOWLClass(IRI.create(modality.iri())), false)
            .entities()
            .flatMap(thing -> here.alike(thing.getIRI().toString()).stream())
            .forEach(thing -> found.computeIfAbsent(thing, t -> new ArrayList<>()).add(modality));
      }
    } finally {
      reasoner.dispose();
    }
    return found;
  }

  private static OWLReasoner reasoner(List<OWLAxiom> axioms) {
    try {
      return new ReasonerFactory()
          .createReasoner(
              OWLManager.createOWLOntologyManager().createOntology(axioms), new Configuration());
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What can add a type. A definition adds its class to what meets the condition; the way back,
   * that every member has evidence of one kind or another, adds none, and alternatives make a
   * reasoner guess.
   */
  private static Stream<OWLAxiom> sufficient(OWLAxiom axiom) {
    if (axiom instanceof OWLEquivalentClassesAxiom definition) {
      return definition.asOWLSubClassOfAxioms().stream().flatMap(Modalities::sufficient);
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
    ontology
        .find()
        .filterKeep(
            t ->
                (LOGIC.contains(t.getPredicate().getNameSpace())
                        && !ANNOTATIONS.contains(t.getPredicate()))
                    && !t.getObject().equals(OWL2.NamedIndividual.asNode())
                    && !t.getObject().equals(OWL.AnnotationProperty.asNode()))
        .filterDrop(
            t -> isProperty(ontology, t.getSubject()) && !properties.contains(t.getSubject()))
        .filterKeep(
            t ->
                !t.getPredicate().equals(RDF.type.asNode())
                    || LOGIC.contains(t.getObject().getNameSpace()))
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

  private static Modality modality(Graph graph, Node node, Node technique) {
    List<Modality.Term> terms = new ArrayList<>();
    for (Node match : MATCHES) {
      objects(graph, technique, match)
          .forEach(
              term ->
                  terms.add(
                      new Modality.Term(match.getLocalName(), term.getURI(), label(graph, term))));
    }
    return new Modality(node.getURI(), label(graph, node), List.copyOf(terms), Set.of());
  }

  private static Modality withBroader(Graph graph, Modality modality, Set<String> known) {
    Set<String> broader = new TreeSet<>();
    List<Node> todo = new ArrayList<>(List.of(NodeFactory.createURI(modality.iri())));
    while (!todo.isEmpty()) {
      objects(graph, todo.remove(0), RDFS.subClassOf.asNode())
          .filter(c -> c.isURI() && known.contains(c.getURI()) && broader.add(c.getURI()))
          .forEach(todo::add);
    }
    return new Modality(modality.iri(), modality.label(), modality.terms(), Set.copyOf(broader));
  }

  private static Stream<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private static String label(Graph graph, Node node) {
    return objects(graph, node, RDFS.label.asNode())
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst()
        .orElse(node.getURI());
  }
}
