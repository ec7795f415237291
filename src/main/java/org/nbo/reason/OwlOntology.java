package org.nbo.reason;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.NTriplesDocumentFormat;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.HasComponents;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLRestriction;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import uk.ac.manchester.cs.owlapi.modularity.ModuleType;
import uk.ac.manchester.cs.owlapi.modularity.SyntacticLocalityModuleExtractor;

/** An ontology as OWL axioms: is it OWL 2 DL, and does it contradict itself? */
public final class OwlOntology {
  private static final Set<Node> KINDS_OF_TERMS =
      Set.of(
          OWL.Class.asNode(),
          OWL.ObjectProperty.asNode(),
          OWL.DatatypeProperty.asNode(),
          OWL.AnnotationProperty.asNode(),
          RDFS.Datatype.asNode());

  private final OWLOntology axioms;
  private final Graph declarations;

  private OwlOntology(OWLOntology axioms, Graph declarations) {
    this.axioms = axioms;
    this.declarations = declarations;
  }

  /** Reads the axioms out of a graph that holds all modules under one header. */
  public static OwlOntology of(Graph graph) {
    Graph declarations = GraphFactory.createDefaultGraph();
    graph
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getSubject().isURI() && KINDS_OF_TERMS.contains(t.getObject()))
        .forEach(declarations::add);
    return new OwlOntology(parse(graph), declarations);
  }

  /** What the data say and those of the axioms that matter for it: as much as HermiT need see. */
  public OwlOntology with(Graph data) {
    Set<OWLAxiom> said =
        parse(new Union(data, declarationsFor(data)))
            .axioms()
            .filter(OWLAxiom::isLogicalAxiom)
            .collect(Collectors.toSet());
    Set<OWLEntity> terms = said.stream().flatMap(OWLAxiom::signature).collect(Collectors.toSet());
    // A member of a list that the data do not name has nothing to say.
    Stream<OWLAxiom> candidates =
        axioms
            .axioms()
            .filter(OWLAxiom::isLogicalAxiom)
            .filter(
                axiom ->
                    !(axiom instanceof OWLClassAssertionAxiom member)
                        || member.individualsInSignature().anyMatch(terms::contains));
    Stream<OWLAxiom> module =
        new SyntacticLocalityModuleExtractor(
                axioms.getOWLOntologyManager(), candidates, ModuleType.BOT)
            .extract(terms).stream();
    // The extractor passes over definitions of datatypes.
    Stream<? extends OWLAxiom> datatypes = axioms.axioms(AxiomType.DATATYPE_DEFINITION);
    try {
      return new OwlOntology(
          OWLManager.createOWLOntologyManager()
              .createOntology(
                  Stream.of(module, datatypes, said.stream()).flatMap(Function.identity())),
          declarations);
    } catch (OWLOntologyCreationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Graph declarationsFor(Graph data) {
    Graph used = GraphFactory.createDefaultGraph();
    data.find()
        .forEach(
            triple ->
                Stream.of(triple.getPredicate(), triple.getObject())
                    .forEach(
                        term -> declarations.find(term, Node.ANY, Node.ANY).forEach(used::add)));
    return used;
  }

  private static OWLOntology parse(Graph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, graph, Lang.NTRIPLES);
    try {
      return OWLManager.createOWLOntologyManager()
          .loadOntologyFromOntologyDocument(
              new StreamDocumentSource(
                  new ByteArrayInputStream(bytes.toByteArray()),
                  IRI.create("urn:nbo:merged"),
                  new NTriplesDocumentFormat(),
                  null));
    } catch (OWLOntologyCreationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The axioms themselves. */
  Stream<OWLAxiom> axioms() {
    return axioms.axioms();
  }

  /** How many restrictions on properties the axioms have, each at every place where it stands. */
  public long restrictions() {
    return axioms
        .axioms()
        .flatMap(HasComponents::components)
        .mapToLong(OwlOntology::restrictionsIn)
        .sum();
  }

  private static long restrictionsIn(Object component) {
    if (component instanceof Collection<?> several) {
      return several.stream().mapToLong(OwlOntology::restrictionsIn).sum();
    }
    if (!(component instanceof OWLClassExpression expression)) {
      return 0;
    }
    return (expression instanceof OWLRestriction ? 1 : 0)
        + expression.components().mapToLong(OwlOntology::restrictionsIn).sum();
  }

  /** How many classes and individuals the axioms list that exclude each other or differ. */
  public long listed() {
    return axioms
            .axioms(AxiomType.DISJOINT_CLASSES)
            .mapToLong(axiom -> axiom.classExpressions().count())
            .sum()
        + axioms
            .axioms(AxiomType.DIFFERENT_INDIVIDUALS)
            .mapToLong(axiom -> axiom.individuals().filter(OWLIndividual::isNamed).count())
            .sum();
  }

  /** Where the ontology leaves OWL 2 DL, in words. */
  public List<String> profileViolations() {
    return new OWL2DLProfile()
        .checkOntology(axioms).getViolations().stream()
            .map(OWLProfileViolation::toString)
            .sorted()
            .toList();
  }

  /**
   * What HermiT finds.
   *
   * @param consistent whether there can be things at all as the ontology says
   * @param unsatisfiable IRIs of the classes that nothing can belong to
   */
  public record Verdict(boolean consistent, List<String> unsatisfiable) {}

  /** Asks HermiT only whether there can be things at all as the ontology and the data say. */
  public boolean consistent() {
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(axioms, new Configuration());
    try {
      return reasoner.isConsistent();
    } finally {
      reasoner.dispose();
    }
  }

  /** Asks HermiT; datatypes that it does not know are an error and not dropped. */
  public Verdict verdict() {
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(axioms, new Configuration());
    try {
      if (!reasoner.isConsistent()) {
        return new Verdict(false, List.of());
      }
      Set<OWLClass> empty = reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom();
      return new Verdict(true, empty.stream().map(c -> c.getIRI().toString()).sorted().toList());
    } finally {
      reasoner.dispose();
    }
  }

  /** For each of the classes, which others of them are above it. */
  Map<String, Set<String>> superclasses(Set<String> classes) {
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(axioms, new Configuration());
    try {
      Map<String, Set<String>> above = new HashMap<>();
      for (String iri : classes) {
        OWLClass named = OWLManager.getOWLDataFactory().getOWLClass(IRI.create(iri));
        above.put(
            iri,
            reasoner
                .getSuperClasses(named, false)
                .entities()
                .map(c -> c.getIRI().toString())
                .filter(classes::contains)
                .collect(Collectors.toSet()));
      }
      return above;
    } finally {
      reasoner.dispose();
    }
  }
}
