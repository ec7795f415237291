package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.model.Alignment;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Gathers what the page of one term shows. */
final class TermPages {
  private static final Node SETTINGS_CLASS = Terms.uri(NboTerm.NS + "settingsClass");
  private static final Set<Node> IN_HEAD =
      Set.of(NboTerm.EXTENSION, NboTerm.TIER, NboTerm.ABSTRACT, NboTerm.SPEC_BASE);

  private final Vocabulary vocabulary;
  private final Statements statements;
  private final TermWording wording;
  private final Facts facts;
  private final Fields fields;
  private final Members members;
  private final Uses uses;
  private final Units units;
  private final JsonLdKeys keys;
  private final InFiles inFiles;
  private final Correspondences correspondences;

  /**
   * @param keys what JSON-LD calls the terms
   * @param alignments what they are in other vocabularies
   */
  TermPages(
      Vocabulary vocabulary, TermWording wording, JsonLdKeys keys, List<Alignment> alignments) {
    this.vocabulary = vocabulary;
    this.statements = vocabulary.statements();
    this.wording = wording;
    this.facts = new Facts(vocabulary, wording);
    this.fields = new Fields(vocabulary, wording);
    this.members = new Members(vocabulary, facts);
    this.uses = new Uses(vocabulary, wording);
    this.units = new Units(vocabulary, wording);
    this.keys = keys;
    this.inFiles = new InFiles(vocabulary);
    this.correspondences = new Correspondences(vocabulary, wording, alignments);
  }

  ClassPage ofClass(Node type) {
    ModelClass model = vocabulary.model(type);
    List<Fact> all = new ArrayList<>(facts.of(type, IN_HEAD));
    all.addAll(
        facts.terms(
            "has fields of (by its base in the specification)",
            model.bases().stream().map(base -> Terms.uri(base.iri())).toList()));
    all.addAll(facts.terms("subclasses", classesBelow(type)));
    all.addAll(facts.terms("settings of", statements.subjects(SETTINGS_CLASS, type)));
    all.addAll(facts.disjoint(type));
    all.addAll(facts.general(type));
    all.addAll(inFiles.of(model));
    all.addAll(others(type));
    return new ClassPage(
        head("class", type),
        correspondences.of(type),
        lineages(model),
        all,
        fields.choices(model),
        fields.of(model),
        members.of(type),
        uses.of(model));
  }

  EnumerationPage ofList(Node list) {
    boolean units = vocabulary.isListOfUnits(list);
    return new EnumerationPage(
        head(units ? "list of units" : "enumeration", list),
        correspondences.of(list),
        facts.of(list),
        units,
        members.base(list).flatMap(b -> statements.text(b, SKOS.notation.asNode())).orElse(""),
        members.of(list),
        statements.subjects(RDFS.subClassOf.asNode(), list).stream()
            .filter(Node::isURI)
            .map(wording::link)
            .sorted(Comparator.comparing(Link::text, String.CASE_INSENSITIVE_ORDER))
            .toList(),
        uses.of(list));
  }

  PropertyPage ofProperty(Node property) {
    List<Fact> all = new ArrayList<>(facts.of(property));
    all.addAll(
        facts.terms("subproperties", statements.subjects(RDFS.subPropertyOf.asNode(), property)));
    all.addAll(facts.general(property));
    all.addAll(inFiles.of(property));
    all.addAll(others(property));
    return new PropertyPage(
        head(kind(property), property), correspondences.of(property), all, fields.of(property));
  }

  /** Its key in JSON-LD, and the terms whose place it took. */
  private List<Fact> others(Node term) {
    List<Fact> facts = new ArrayList<>();
    keys.of(term)
        .ifPresent(key -> facts.add(new Fact(Link.to("key in JSON-LD"), List.of(Phrase.of(key)))));
    List<Phrase> former =
        vocabulary.replacedBy(term).stream()
            .map(old -> Phrase.of(wording.link(old, statements.code(old))))
            .toList();
    if (!former.isEmpty()) {
      facts.add(new Fact(Link.to("replaces"), former));
    }
    return facts;
  }

  private String kind(Node property) {
    Set<Node> kinds = Set.copyOf(statements.objects(property, RDF.type.asNode()));
    return kinds.contains(OWL.ObjectProperty.asNode())
        ? "object property"
        : kinds.contains(OWL.DatatypeProperty.asNode())
            ? "datatype property"
            : "annotation property";
  }

  private TermHead head(String kind, Node term) {
    List<Link> marks = new ArrayList<>();
    statements.objects(term, NboTerm.EXTENSION).stream().map(wording::link).forEach(marks::add);
    statements.objects(term, NboTerm.TIER).stream().map(wording::link).forEach(marks::add);
    Link unit = units.of(term, Optional.empty());
    if (unit != null) {
      marks.add(new Link("in " + unit.text(), unit.href(), unit.title()));
    }
    if (statements.isTrue(term, NboTerm.ABSTRACT)) {
      marks.add(wording.link(NboTerm.ABSTRACT));
    }
    return new TermHead(
        kind,
        statements.label(term),
        statements.code(term),
        term.getURI(),
        statements.definition(term),
        statements.texts(term, SKOS.altLabel.asNode()),
        marks,
        vocabulary.replacement(term).map(wording::link).orElse(null));
  }

  private List<Node> classesBelow(Node type) {
    return statements.subjects(RDFS.subClassOf.asNode(), type).stream()
        .filter(vocabulary.classes()::contains)
        .toList();
  }

  /** The ways up from the class, without the class itself. */
  private List<Phrase> lineages(ModelClass type) {
    List<Phrase> lineages = new ArrayList<>();
    for (ModelClass parent : type.parents()) {
      Phrase own = Phrase.of(wording.link(Terms.uri(parent.iri())));
      List<Phrase> above = lineages(parent);
      if (above.isEmpty()) {
        lineages.add(own);
      }
      above.forEach(way -> lineages.add(Phrase.join(" › ", List.of(way, own))));
    }
    return lineages;
  }
}
