package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Gathers what the first page shows. */
final class Overview {
  private static final Node ONTOLOGY = Terms.uri(NboTerm.NS);
  private static final Node MODEL_DOMAIN = Terms.uri(NboTerm.NS + "modelDomain");
  private static final Node CATEGORY = Terms.uri(NboTerm.NS + "category");

  private static final List<Node> AXES =
      List.of(
          Terms.uri(NboTerm.NS + "Tier"),
          Terms.uri(NboTerm.NS + "RequirementLevel"),
          NboTerm.EXTENSION_CLASS);
  private static final Set<Node> SHOWN_APART =
      Set.of(
          DCTerms.title.asNode(),
          DCTerms.description.asNode(),
          OWL2.versionIRI.asNode(),
          OWL2.versionInfo.asNode(),
          OWL2.priorVersion.asNode(),
          DCTerms.creator.asNode(),
          DCTerms.created.asNode(),
          DCTerms.modified.asNode(),
          DCTerms.issued.asNode(),
          DCTerms.license.asNode(),
          SKOS.changeNote.asNode(),
          RDF.type.asNode());

  private static final Map<String, Node> EDITION = editionNames();

  /** How many colors the style sheet has for extensions. */
  private static final int HUES = 8;

  private final Vocabulary vocabulary;
  private final Statements statements;
  private final TermWording wording;
  private final Downloads downloads;

  Overview(Vocabulary vocabulary, TermWording wording, Downloads downloads) {
    this.downloads = downloads;
    this.vocabulary = vocabulary;
    this.statements = vocabulary.statements();
    this.wording = wording;
  }

  String title() {
    return statements.text(ONTOLOGY, DCTerms.title.asNode()).orElse(NboTerm.NS);
  }

  String version() {
    return version(statements, ONTOLOGY);
  }

  private static String version(Statements statements, Node ontology) {
    return statements
        .object(ontology, OWL2.versionIRI.asNode())
        .map(Statements::localName)
        .orElse("");
  }

  IndexPage index() {
    List<IndexPage.Count> counts = new FieldCounts(vocabulary, wording).counts();
    return new IndexPage(
        statements.text(ONTOLOGY, DCTerms.description.asNode()).orElse(""),
        edition(),
        downloads.links(),
        statements.texts(ONTOLOGY, SKOS.changeNote.asNode()).stream()
            .sorted(Comparator.reverseOrder())
            .toList(),
        new Facts(vocabulary, wording).of(ONTOLOGY, SHOWN_APART),
        AXES.stream().map(this::axis).toList(),
        IntStream.rangeClosed(1, Axes.TIERS).mapToObj(tier -> "Tier " + tier).toList(),
        FieldCounts.cells().map(cell -> cell.level().toString()).toList(),
        counts,
        FieldCounts.total(counts),
        branches(c -> c.parents().stream().noneMatch(this::hasPage), null),
        size(vocabulary.classes()),
        size(vocabulary.properties()),
        vocabulary.lists().size(),
        vocabulary.lists().stream().mapToInt(list -> vocabulary.members(list).size()).sum(),
        chapters(),
        modules());
  }

  private int size(List<Node> terms) {
    return (int) terms.stream().filter(vocabulary::isCurrent).count();
  }

  /** What one cites: version, dates, creators, license. */
  private List<Fact> edition() {
    List<Fact> facts = new ArrayList<>();
    EDITION.forEach(
        (name, property) -> {
          List<Phrase> values =
              statements.objects(ONTOLOGY, property).stream().map(wording::phrase).toList();
          if (!values.isEmpty()) {
            facts.add(new Fact(Link.to(name), values));
          }
        });
    return facts;
  }

  private static Map<String, Node> editionNames() {
    Map<String, Node> names = new LinkedHashMap<>();
    names.put("version", OWL2.versionIRI.asNode());
    names.put("prior version", OWL2.priorVersion.asNode());
    names.put("created", DCTerms.created.asNode());
    names.put("modified", DCTerms.modified.asNode());
    names.put("issued", DCTerms.issued.asNode());
    names.put("creators", DCTerms.creator.asNode());
    names.put("license", DCTerms.license.asNode());
    return names;
  }

  /** How many fields have a value of an axis. */
  private int fields(Node value) {
    return (int)
        vocabulary.models().stream()
            .flatMap(
                c ->
                    c.ownFields().stream()
                        .filter(
                            f ->
                                f.tier() > 0
                                    && (value.equals(NboTerm.tier(f.tier()))
                                        || value.equals(level(f.level()))
                                        || vocabulary
                                            .model()
                                            .extensionOf(c, f)
                                            .filter(value.getURI()::equals)
                                            .isPresent())))
            .count();
  }

  private static Node level(RequirementLevel level) {
    return level == RequirementLevel.MUST ? NboTerm.MUST : NboTerm.SHOULD;
  }

  private IndexPage.Axis axis(Node axis) {
    List<IndexPage.Value> values =
        vocabulary.members(axis).stream()
            .sorted(Comparator.comparing(this::rank))
            .map(v -> new IndexPage.Value(wording.link(v), statements.definition(v), fields(v)))
            .toList();
    return new IndexPage.Axis(wording.link(axis), statements.definition(axis), values);
  }

  private int rank(Node value) {
    return statements.text(value, NboTerm.RANK).map(Integer::parseInt).orElse(Integer.MAX_VALUE);
  }

  private List<IndexPage.Branch> branches(Predicate<ModelClass> which, String extensionAbove) {
    return vocabulary.models().stream()
        .filter(which)
        .filter(c -> vocabulary.isCurrent(Terms.uri(c.iri())))
        .map(c -> branch(c, extensionAbove))
        .toList();
  }

  /** The extension is named where it changes. */
  private IndexPage.Branch branch(ModelClass c, String extensionAbove) {
    Node type = Terms.uri(c.iri());
    boolean same = c.extension() == null || c.extension().equals(extensionAbove);
    String mark = same ? "" : statements.label(Terms.uri(c.extension()));
    String tier =
        statements
            .object(type, NboTerm.TIER)
            .flatMap(t -> statements.text(t, SKOS.notation.asNode()))
            .orElse("");
    return new IndexPage.Branch(
        wording.link(type),
        mark,
        hue(c.extension()),
        tier,
        c.isAbstract(),
        branches(below -> below != c && below.parents().contains(c), c.extension()));
  }

  private String hue(String extension) {
    List<Model.ExtensionInfo> extensions = vocabulary.model().extensions();
    return IntStream.range(0, extensions.size())
        .filter(i -> extensions.get(i).iri().equals(extension))
        .mapToObj(i -> "hue-" + i % HUES)
        .findFirst()
        .orElse("");
  }

  private boolean hasPage(ModelClass c) {
    return vocabulary.classes().contains(Terms.uri(c.iri()));
  }

  private List<IndexPage.Chapter> chapters() {
    Map<String, Map<String, List<Link>>> chapters = new TreeMap<>();
    for (Node type : vocabulary.classes()) {
      statements
          .text(type, MODEL_DOMAIN)
          .ifPresent(
              chapter ->
                  chapters
                      .computeIfAbsent(chapter, c -> new TreeMap<>())
                      .computeIfAbsent(
                          statements.text(type, CATEGORY).orElse(""), c -> new ArrayList<>())
                      .add(wording.link(type)));
    }
    return chapters.entrySet().stream()
        .map(
            chapter ->
                new IndexPage.Chapter(
                    words(chapter.getKey()),
                    chapter.getValue().entrySet().stream()
                        .map(s -> new IndexPage.Section(words(s.getKey()), s.getValue()))
                        .toList()))
        .toList();
  }

  /** {@code Detector.PointDetector} as "Detector: Point Detector". */
  private static String words(String name) {
    return name.replace(".", ": ").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
  }

  private List<IndexPage.Module> modules() {
    List<IndexPage.Module> modules = new ArrayList<>();
    vocabulary
        .modules()
        .forEach(
            (name, graph) -> {
              Statements module = new Statements(graph);
              modules.add(
                  new IndexPage.Module(
                      vocabulary.addresses().place(name),
                      module.text(name, DCTerms.title.asNode()).orElse(name.getURI()),
                      name.getURI(),
                      version(module, name)));
            });
    return modules;
  }
}
