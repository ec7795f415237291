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
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.HasSignature;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObjectInverseOf;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.OWLSubDataPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;
import uk.ac.manchester.cs.owlapi.modularity.ModuleType;
import uk.ac.manchester.cs.owlapi.modularity.SyntacticLocalityModuleExtractor;

/**
 * What tells to which of some classes the things in a graph belong: the statements in which their
 * definitions are met, about one thing of each kind, and a locality module of the ontology.
 */
final class Evidence {
  private static final OWLDataFactory OWL = OWLManager.getOWLDataFactory();

  private final List<OWLAxiom> ontology;
  private final Set<String> classes;
  private final Map<String, Set<String>> narrower;
  private final Set<String> subjects;
  private final Set<String> properties;
  private final Set<String> inverse;
  private final Set<String> named;

  /**
   * @param ontology its axioms, definitions as conditions that are sufficient
   * @param classes IRIs of those to find members of
   */
  Evidence(List<OWLAxiom> ontology, Set<String> classes) {
    this.ontology = ontology;
    this.classes = classes;
    this.narrower = hierarchy(ontology);
    this.subjects =
        withNarrower(
            narrower.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(classes::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    List<OWLSubClassOfAxiom> definitions = conditions(ontology);
    this.properties =
        withNarrower(
            names(
                definitions.stream()
                    .flatMap(
                        d ->
                            Stream.concat(
                                d.objectPropertiesInSignature(), d.dataPropertiesInSignature()))));
    this.inverse =
        withNarrower(
            names(
                definitions.stream()
                    .flatMap(OWLAxiom::nestedClassExpressions)
                    .filter(OWLObjectSomeValuesFrom.class::isInstance)
                    .map(e -> ((OWLObjectSomeValuesFrom) e).getProperty())
                    .filter(OWLObjectInverseOf.class::isInstance)
                    .map(p -> p.getNamedProperty())));
    this.named = names(definitions.stream().flatMap(OWLAxiom::individualsInSignature));
  }

  /**
   * What a graph says that matters.
   *
   * @param statements about one thing of each kind
   * @param things those in question, by the one of their kind that the statements are about
   */
  record Kinds(List<Triple> statements, Map<String, List<String>> things) {}

  Kinds kinds(Graph data) {
    Likeness likeness = new Likeness(data, properties, inverse, named);
    Map<String, List<String>> kinds = new HashMap<>();
    for (Node thing : things(data)) {
      kinds
          .computeIfAbsent(likeness.representative(thing).getURI(), r -> new ArrayList<>())
          .add(thing.getURI());
    }
    return new Kinds(likeness.statements(), kinds);
  }

  /** The statements, and the module of the ontology that matters for them. */
  List<OWLAxiom> axioms(Kinds kinds) {
    List<OWLAxiom> axioms =
        new ArrayList<>(kinds.statements().stream().map(Assertions::axiom).toList());
    Set<OWLEntity> seed = new HashSet<>();
    axioms.forEach(a -> a.signature().filter(e -> !e.isOWLNamedIndividual()).forEach(seed::add));
    classes.forEach(c -> seed.add(OWL.getOWLClass(IRI.create(c))));
    axioms.addAll(
        new SyntacticLocalityModuleExtractor(
                OWLManager.createOWLOntologyManager(), ontology.stream(), ModuleType.STAR)
            .extract(seed));
    return axioms;
  }

  private Set<Node> things(Graph data) {
    return data.find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getSubject().isURI() && t.getObject().isURI())
        .filterKeep(t -> subjects.contains(t.getObject().getURI()))
        .mapWith(Triple::getSubject)
        .toSet();
  }

  private static List<OWLSubClassOfAxiom> conditions(List<OWLAxiom> ontology) {
    return ontology.stream()
        .filter(OWLSubClassOfAxiom.class::isInstance)
        .map(OWLSubClassOfAxiom.class::cast)
        .filter(a -> a.getSubClass().isAnonymous())
        .toList();
  }

  /** Named classes and properties by what is right above them. */
  private static Map<String, Set<String>> hierarchy(List<OWLAxiom> ontology) {
    Map<String, Set<String>> narrower = new HashMap<>();
    for (OWLAxiom axiom : ontology) {
      if (axiom instanceof OWLSubClassOfAxiom a && a.getSubClass().isNamed()) {
        add(narrower, a.getSuperClass(), a.getSubClass());
      } else if (axiom instanceof OWLSubObjectPropertyOfAxiom a
          && a.getSubProperty().isNamed()
          && a.getSuperProperty().isNamed()) {
        add(narrower, a.getSuperProperty(), a.getSubProperty());
      } else if (axiom instanceof OWLSubDataPropertyOfAxiom a) {
        add(narrower, a.getSuperProperty(), a.getSubProperty());
      }
    }
    return narrower;
  }

  private static void add(Map<String, Set<String>> narrower, HasSignature above, HasSignature sub) {
    names(above.signature())
        .forEach(
            a -> narrower.computeIfAbsent(a, x -> new HashSet<>()).addAll(names(sub.signature())));
  }

  private Set<String> withNarrower(Collection<String> tops) {
    Set<String> all = new HashSet<>(tops);
    Deque<String> todo = new ArrayDeque<>(tops);
    while (!todo.isEmpty()) {
      narrower.getOrDefault(todo.remove(), Set.of()).stream().filter(all::add).forEach(todo::add);
    }
    return all;
  }

  private static Set<String> names(Stream<? extends OWLEntity> entities) {
    return entities.map(e -> e.getIRI().toString()).collect(Collectors.toSet());
  }
}
