package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * The terms that have a page: classes, enumerations and their values, properties. A term of others
 * that is only declared, to say how ours relates to it, has none.
 */
final class Vocabulary {
  private static final List<Node> KINDS_OF_PROPERTY =
      List.of(
          OWL.DatatypeProperty.asNode(),
          OWL.ObjectProperty.asNode(),
          OWL.AnnotationProperty.asNode());

  private final Statements statements;
  private final Addresses addresses;
  private final Model model;
  private final Map<Node, Graph> modules = new TreeMap<>(Comparator.comparing(Node::toString));
  private final List<Node> classes;
  private final List<Node> lists;
  private final List<Node> properties;
  private final Map<String, String> current;
  private final List<Node> deprecated;
  private final Map<Node, List<Node>> members = new HashMap<>();

  private final Map<Node, List<Triple>> generalAxioms = new HashMap<>();

  Vocabulary(Ontology ontology, Model model) {
    this.statements = new Statements(ontology.graph());
    this.addresses = new Addresses(statements);
    this.model = model;
    this.current = model.replacements().current();
    this.deprecated = current.keySet().stream().sorted().map(Terms::uri).toList();
    for (Graph module : ontology.modules().values()) {
      new Statements(module)
          .subjects(RDF.type.asNode(), OWL.Ontology.asNode()).stream()
              .filter(Node::isURI)
              .forEach(name -> modules.put(name, module));
    }
    Set<Node> enumerations = descendants(NboTerm.ENUMERATION_VALUE);
    lists = described(enumerations.stream());
    classes =
        described(
            model.classes().stream()
                .map(c -> Terms.uri(c.iri()))
                .filter(c -> !enumerations.contains(c)));
    properties =
        described(
            KINDS_OF_PROPERTY.stream()
                .flatMap(kind -> statements.subjects(RDF.type.asNode(), kind).stream()));
    Stream.of(classes, lists).flatMap(List::stream).forEach(this::findMembers);
    ontology
        .graph()
        .find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
        .filterKeep(axiom -> axiom.getSubject().isBlank())
        .forEach(this::addGeneralAxiom);
    locate();
  }

  Statements statements() {
    return statements;
  }

  Addresses addresses() {
    return addresses;
  }

  Model model() {
    return model;
  }

  /** The ontology files by the IRI of each. */
  Map<Node, Graph> modules() {
    return modules;
  }

  /** What took the place of a term; empty where it is not deprecated. */
  Optional<Node> replacement(Node term) {
    return Optional.ofNullable(current.get(term.getURI())).map(Terms::uri);
  }

  /** The terms whose place it took. */
  List<Node> replacedBy(Node term) {
    return deprecated.stream()
        .filter(old -> replacement(old).filter(term::equals).isPresent())
        .toList();
  }

  /** The terms that were replaced, by IRI. */
  List<Node> deprecated() {
    return deprecated;
  }

  /** Whether lists have it: not what was replaced. */
  boolean isCurrent(Node term) {
    return !current.containsKey(term.getURI());
  }

  /** Classes that are no enumeration, by label. */
  List<Node> classes() {
    return classes;
  }

  /** Enumerations and lists of units, by label. */
  List<Node> lists() {
    return lists;
  }

  /** Properties of all kinds, by label. */
  List<Node> properties() {
    return properties;
  }

  /** The individuals that the ontology itself has of a class or an enumeration. */
  List<Node> members(Node type) {
    return members.getOrDefault(type, List.of());
  }

  /** A name for people; for an ontology file, its title. */
  String label(Node term) {
    Graph module = modules.get(term);
    return module == null
        ? statements.label(term)
        : new Statements(module)
            .text(term, DCTerms.title.asNode())
            .orElseGet(() -> statements.label(term));
  }

  ModelClass model(Node type) {
    return model.classOf(type.getURI()).orElseThrow();
  }

  /** The tables of the classes, by label. */
  List<ModelClass> models() {
    return classes.stream().map(this::model).toList();
  }

  boolean isListOfUnits(Node list) {
    return statements.objects(list, RDFS.subClassOf.asNode()).contains(NboTerm.UNIT_OF_MEASURE);
  }

  /** Axioms about expressions instead of named classes, by the terms that they mention. */
  List<Triple> generalAxioms(Node term) {
    return generalAxioms.getOrDefault(term, List.of());
  }

  private void addGeneralAxiom(Triple axiom) {
    Set<Node> mentioned = new HashSet<>();
    collectTerms(axiom.getSubject(), mentioned);
    for (Node term : mentioned) {
      if (term.isURI()) {
        generalAxioms.computeIfAbsent(term, t -> new ArrayList<>()).add(axiom);
      }
    }
  }

  private void collectTerms(Node node, Set<Node> found) {
    if (found.add(node) && node.isBlank()) {
      for (Node property : statements.properties(node)) {
        statements.objects(node, property).forEach(value -> collectTerms(value, found));
      }
    }
  }

  private void findMembers(Node type) {
    members.put(type, described(statements.subjects(RDF.type.asNode(), type).stream()));
  }

  private List<Node> described(Stream<Node> terms) {
    return terms
        .filter(Node::isURI)
        .filter(
            term ->
                statements.properties(term).stream().anyMatch(p -> !p.equals(RDF.type.asNode())))
        .distinct()
        .sorted(
            Comparator.comparing(
                    (Node term) -> statements.label(term), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(node -> node.toString()))
        .toList();
  }

  /** Terms of NBO come first, so that an extension cannot take their addresses. */
  private void locate() {
    ownFirst(classes).forEach(term -> addresses.addPage("classes", term));
    ownFirst(lists).forEach(term -> addresses.addPage("enumerations", term));
    ownFirst(properties).forEach(term -> addresses.addPage("properties", term));
    for (Node type : Stream.of(lists, classes).flatMap(List::stream).toList()) {
      ownFirst(members(type)).forEach(member -> addresses.addPlace(type, member));
    }
    deprecated.stream()
        .filter(term -> addresses.of(term).isEmpty())
        .forEach(term -> addresses.addPlace("deprecated.html", "", term));
    ownFirst(modules.keySet()).forEach(m -> addresses.addPlace("index.html", "module-", m));
  }

  private static List<Node> ownFirst(Collection<Node> terms) {
    return terms.stream()
        .sorted(
            Comparator.comparing((Node term) -> !term.getURI().startsWith(NboTerm.NS))
                .thenComparing(node -> node.toString()))
        .toList();
  }

  private Set<Node> descendants(Node top) {
    Set<Node> found = new LinkedHashSet<>();
    Set<Node> level = new HashSet<>(statements.subjects(RDFS.subClassOf.asNode(), top));
    while (!level.isEmpty()) {
      found.addAll(level);
      Set<Node> next = new HashSet<>();
      level.forEach(c -> next.addAll(statements.subjects(RDFS.subClassOf.asNode(), c)));
      next.removeAll(found);
      level = next;
    }
    return found;
  }
}
