package org.nbo.reason;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import uk.ac.manchester.cs.owlapi.modularity.ModuleType;
import uk.ac.manchester.cs.owlapi.modularity.SyntacticLocalityModuleExtractor;

/**
 * Asks HermiT for the classes of things, with a locality module of the ontology. By itself, so that
 * what does without HermiT and the OWL API runs without them.
 */
final class HermitModalities {
  private static final OWLDataFactory OWL = OWLManager.getOWLDataFactory();

  private final List<OWLAxiom> ontology;
  private final Set<String> classes;

  /**
   * @param classes IRIs of those that matter
   */
  HermitModalities(Graph ontology, Set<String> classes) {
    this.ontology = SufficientConditions.in(ontology);
    this.classes = Set.copyOf(classes);
  }

  /** Says of each thing of which classes it is, as long as it is open. */
  Answers about(List<Triple> statements) {
    return new Answers(reasoner(axioms(statements)));
  }

  /** A reasoner that has read what is to be asked about. */
  record Answers(OWLReasoner reasoner) implements AutoCloseable {
    /** IRIs of classes. */
    Set<String> classes(String thing) {
      // Not getInstances or isEntailed: HermiT then misses what depends on the range of a value.
      return reasoner
          .getTypes(OWL.getOWLNamedIndividual(IRI.create(thing)), false)
          .entities()
          .map(type -> type.getIRI().toString())
          .collect(Collectors.toSet());
    }

    @Override
    public void close() {
      reasoner.dispose();
    }
  }

  /** The statements, and the module of the ontology that matters for them. */
  private List<OWLAxiom> axioms(List<Triple> statements) {
    List<OWLAxiom> axioms = new ArrayList<>(statements.stream().map(Assertions::axiom).toList());
    Set<OWLEntity> seed = new HashSet<>();
    axioms.forEach(a -> a.signature().filter(e -> !e.isOWLNamedIndividual()).forEach(seed::add));
    classes.forEach(c -> seed.add(OWL.getOWLClass(IRI.create(c))));
    axioms.addAll(
        new SyntacticLocalityModuleExtractor(
                OWLManager.createOWLOntologyManager(), ontology.stream(), ModuleType.STAR)
            .extract(seed));
    return axioms;
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
}
