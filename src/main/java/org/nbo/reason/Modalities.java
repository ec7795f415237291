package org.nbo.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/**
 * Finds by which technique channels and images were taken, and what instruments are, with HermiT
 * and the classes of {@code ontology/modalities.ttl}. Which classes these are is said there ({@code
 * nbo:modality}). For one file at a time.
 */
public final class Modalities {
  private static final List<Node> MATCHES =
      Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch).map(p -> p.asNode()).toList();

  private final SortedMap<String, Modality> modalities;
  private final Evidence evidence;

  private Modalities(SortedMap<String, Modality> modalities, List<OWLAxiom> axioms) {
    this.modalities = modalities;
    this.evidence = new Evidence(axioms, modalities.keySet());
  }

  public static Modalities of(Ontology ontology) {
    Terms terms = new Terms(ontology.graph());
    SortedMap<String, Modality> modalities = new TreeMap<>();
    terms
        .graph()
        .find(Node.ANY, NboTerm.MODALITY, Node.ANY)
        .forEach(
            t -> {
              for (Node node : List.of(t.getSubject(), t.getObject())) {
                modalities.put(node.getURI(), modality(terms, node, t.getObject()));
              }
            });
    modalities.replaceAll((iri, m) -> withBroader(terms, m, modalities.keySet()));
    return new Modalities(modalities, SufficientConditions.in(terms.graph()));
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
      // Not getInstances or isEntailed: HermiT then misses what depends on the range of a value.
      here.kinds()
          .forEach(
              (representative, things) -> {
                List<Modality> its = modalities(reasoner, representative);
                if (!its.isEmpty()) {
                  things.forEach(thing -> found.put(thing, its));
                }
              });
    } finally {
      reasoner.dispose();
    }
    return found;
  }

  private List<Modality> modalities(OWLReasoner reasoner, String thing) {
    return reasoner
        .getTypes(OWLManager.getOWLDataFactory().getOWLNamedIndividual(IRI.create(thing)), false)
        .entities()
        .map(type -> modalities.get(type.getIRI().toString()))
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Modality::iri))
        .toList();
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

  private static Modality modality(Terms ontology, Node node, Node technique) {
    List<Modality.Term> terms = new ArrayList<>();
    for (Node match : MATCHES) {
      ontology
          .objects(technique, match)
          .forEach(
              term ->
                  terms.add(
                      new Modality.Term(
                          match.getLocalName(), term.getURI(), label(ontology, term))));
    }
    return new Modality(node.getURI(), label(ontology, node), List.copyOf(terms), Set.of());
  }

  private static Modality withBroader(Terms ontology, Modality modality, Set<String> known) {
    Set<String> broader = new TreeSet<>();
    List<Node> todo = new ArrayList<>(List.of(NodeFactory.createURI(modality.iri())));
    while (!todo.isEmpty()) {
      ontology.objects(todo.remove(0), RDFS.subClassOf.asNode()).stream()
          .filter(c -> c.isURI() && known.contains(c.getURI()) && broader.add(c.getURI()))
          .forEach(todo::add);
    }
    return new Modality(modality.iri(), modality.label(), modality.terms(), Set.copyOf(broader));
  }

  private static String label(Terms ontology, Node node) {
    return ontology.text(node, RDFS.label.asNode()).orElse(node.getURI());
  }
}
