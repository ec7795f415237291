package org.nbo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.nbo.assess.Advising;
import org.nbo.assess.Consequences;
import org.nbo.assess.Inferences;
import org.nbo.assess.LightPaths;
import org.nbo.assess.Reasoner;
import org.nbo.check.Checks;
import org.nbo.finding.Axes;
import org.nbo.finding.NboException;
import org.nbo.kind.Distinctions;
import org.nbo.lift.Lifters;
import org.nbo.lift.SourceFormats;
import org.nbo.link.ChainFile;
import org.nbo.link.Linker;
import org.nbo.link.Thresholds;
import org.nbo.merge.Comparison;
import org.nbo.merge.Merger;
import org.nbo.model.Alignment;
import org.nbo.model.Model;
import org.nbo.model.ModelCache;
import org.nbo.model.Prefixes;
import org.nbo.model.genome.Assemblies;
import org.nbo.ontology.Extensions;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Queries;
import org.nbo.ontology.Resources;
import org.nbo.query.Questions;
import org.nbo.query.Shelf;
import org.nbo.query.Shelves;
import org.nbo.query.Tables;
import org.nbo.reason.Contradictions;
import org.nbo.reason.Modalities;
import org.nbo.reason.Prohibitions;
import org.nbo.reason.Rules;
import org.nbo.validate.SchemaCheck;
import org.nbo.validate.ShapeLibrary;
import org.nbo.validate.Validator;
import org.slf4j.LoggerFactory;

/** The stages and what they work with, each made once, when it is first needed. For all threads. */
final class Stages {
  private final Resources resources;
  private final Lazy<Ontology> ontology;
  private final Lazy<Model> model;
  private final Lazy<Rules> rules;
  private final Lazy<Checks> checks;
  private final Lazy<Merger> merger;
  private final Lazy<Comparison> comparison;
  private final Lazy<SchemaCheck> schemaCheck;
  private final Lazy<Reasoner> reasoner;
  private final Lazy<Modalities> modalities;
  private final Lazy<Advising> advising;
  private final Lazy<Contradictions> contradictions;
  private final Lazy<Prohibitions> prohibitions;
  private final Lazy<Inferences> inferences;
  private final Lazy<Questions> questions;
  private final Lazy<List<Shelf>> shelves;
  private final Lazy<LightPaths> lightPaths;
  private final Consequences consequences;
  private final Lazy<Assemblies> assemblies;
  private final Lazy<Graph> linkTerms;
  private final Lifters lifters;
  private final Map<List<String>, Validator> validators = new ConcurrentHashMap<>();
  private final Map<List<String>, Distinctions> distinctions = new ConcurrentHashMap<>();
  private final Map<String, Alignment> alignments = new ConcurrentHashMap<>();

  /**
   * @param extensions of the ontology
   * @param cache where the tables of an ontology without extensions are kept
   * @param formats in which sources can be
   */
  Stages(
      Resources resources,
      Extensions extensions,
      Optional<ModelCache> cache,
      SourceFormats formats) {
    this.resources = resources;
    this.ontology = new Lazy<>(() -> load(resources, extensions));
    Supplier<Model> tables = () -> Model.of(ontology.get());
    Optional<ModelCache> kept = cache.filter(c -> extensions.isEmpty());
    this.model = new Lazy<>(() -> kept.map(c -> c.get(tables)).orElseGet(tables));
    this.rules = new Lazy<>(() -> new Rules(ontology.get()));
    this.schemaCheck = new Lazy<>(() -> new SchemaCheck(model.get(), SourceFormats::saxReader));
    this.checks = new Lazy<>(() -> Checks.of(ontology.get(), model.get()));
    this.merger = new Lazy<>(() -> new Merger(ontology.get(), model.get()));
    this.comparison = new Lazy<>(() -> new Comparison(ontology.get(), model.get()));
    this.consequences = new Consequences(resources, ontology, !extensions.isEmpty());
    this.reasoner = new Lazy<>(() -> new Reasoner(ontology.get(), model.get(), rules.get()));
    this.advising = new Lazy<>(() -> new Advising(ontology.get(), model.get()));
    this.modalities = new Lazy<>(() -> Modalities.of(ontology.get()));
    this.contradictions = new Lazy<>(() -> new Contradictions(consequences.withAxioms()));
    this.prohibitions = new Lazy<>(() -> new Prohibitions(ontology.get().graph()));
    this.inferences =
        new Lazy<>(
            () ->
                new Inferences(
                    reasoner.get(), model.get(), ontology.get().graph(), modalities, prohibitions));
    this.shelves = new Lazy<>(() -> Shelves.of(new Queries(resources)));
    this.questions = new Lazy<>(() -> new Questions(new Queries(resources), Prefixes.OF_QUERIES));
    this.assemblies =
        new Lazy<>(
            () ->
                extensions.isEmpty()
                    ? Assemblies.of(resources)
                    : Assemblies.of(resources, ontology.get().graph()));
    this.linkTerms =
        new Lazy<>(() -> extensions.isEmpty() ? Linker.terms(resources) : ontology.get().graph());
    this.lifters = new Lifters(model, formats, assemblies);
    this.lightPaths = new Lazy<>(() -> new LightPaths(ontology.get(), model.get(), checks.get()));
  }

  private static Ontology load(Resources resources, Extensions extensions) {
    Ontology read = Ontology.load(resources, extensions);
    LoggerFactory.getLogger(Nbo.class)
        .debug("read the ontology: {} statements, extensions {}", read.graph().size(), extensions);
    return read;
  }

  Ontology ontology() {
    return ontology.get();
  }

  Model model() {
    return model.get();
  }

  Rules rules() {
    return rules.get();
  }

  Checks checks() {
    return checks.get();
  }

  LightPaths lightPaths() {
    return lightPaths.get();
  }

  Supplier<Merger> merger() {
    return merger;
  }

  Comparison comparison() {
    return comparison.get();
  }

  Reasoner reasoner() {
    return reasoner.get();
  }

  Supplier<Advising> advising() {
    return advising;
  }

  Modalities modalities() {
    return modalities.get();
  }

  /**
   * @throws NboException where there is no HermiT
   */
  Contradictions contradictions() {
    try {
      return contradictions.get();
    } catch (NoClassDefFoundError missing) {
      throw NboException.usage(
          "NBO-REASON-001",
          "reasoning needs HermiT and the OWL API, which are optional and not on the class path;"
              + " add net.sourceforge.owlapi:owlapi-distribution and"
              + " net.sourceforge.owlapi:org.semanticweb.hermit in the versions of nbo's POM");
    }
  }

  Inferences inferences() {
    return inferences.get();
  }

  /** What follows by rules from what a document states, also the techniques of imaging. */
  Graph inferred(Graph stated) {
    Graph all = rules().infer(stated);
    techniques(stated, all).forEach(all::add);
    return all;
  }

  /** By which techniques things were imaged. */
  private List<Triple> techniques(Graph stated, Graph byRules) {
    List<Triple> types = new ArrayList<>();
    modalities()
        .inferByRules(new Union(stated, byRules))
        .forEach(
            (thing, techniques) ->
                techniques.forEach(
                    technique ->
                        types.add(
                            Triple.create(
                                NodeFactory.createURI(thing),
                                RDF.type.asNode(),
                                NodeFactory.createURI(technique.iri())))));
    return types;
  }

  /** One that links; for one thread. */
  Linker linker(Thresholds thresholds, Optional<Path> chain) {
    Optional<ChainFile> file =
        chain.map(Source::of).map(s -> new ChainFile(s.name(), s.fileName(), s::open));
    return Linker.by(resources, linkTerms.get(), assemblies.get(), thresholds, file);
  }

  /**
   * The types that tell which conditions of fields are met, of all extensions. Techniques of
   * imaging are left aside, as where a document is assessed.
   */
  private List<Triple> conditionsMet(Graph stated, Graph byRules) {
    return validator(model().extensions().stream().map(Model.ExtensionInfo::name).toList())
        .conditionsMet(new Union(stated, byRules));
  }

  /** What follows by rules, with the conditions that are met. */
  Graph allInferred(Graph stated) {
    return allInferred(stated, rules().infer(stated));
  }

  /**
   * The same where it is known already what follows.
   *
   * @param byRules the statements that {@link Rules} add; not changed
   */
  Graph allInferred(Graph stated, Graph byRules) {
    Graph all = GraphFactory.createDefaultGraph();
    byRules.find().forEachRemaining(all::add);
    techniques(stated, byRules).forEach(all::add);
    conditionsMet(stated, byRules).forEach(all::add);
    return all;
  }

  List<Shelf> shelves() {
    return shelves.get();
  }

  Tables tables() {
    return new Tables(new Queries(resources));
  }

  Questions questions() {
    return questions.get();
  }

  SchemaCheck schemaCheck() {
    return schemaCheck.get();
  }

  Consequences consequences() {
    return consequences;
  }

  Lifters lifters() {
    return lifters;
  }

  /** With the shapes of some extensions, of all tiers and levels. */
  Validator validator(List<String> extensions) {
    return validators.computeIfAbsent(
        extensions,
        names -> new Validator(ontology(), model(), consequences.shapes(Axes.cells(names)), names));
  }

  /** In which values things can differ so that the shapes of some extensions or a rule see it. */
  Distinctions distinctions(List<String> extensions) {
    return distinctions.computeIfAbsent(
        extensions,
        names -> {
          ShapeLibrary shapes = validator(names).shapes();
          return made(List.of(shapes.tiers(), shapes.values(), validator(names).conditionValues()));
        });
  }

  /** In which values things can differ so that a check or a rule sees it. */
  Distinctions distinctions() {
    return distinctions.computeIfAbsent(List.of(), names -> made(List.of()));
  }

  private Distinctions made(List<Graph> shapes) {
    Distinctions.Comparing comparing =
        new Distinctions.Comparing(checks().summaries(), checks().queries(), ontology().graph());
    List<Graph> all = new ArrayList<>(shapes);
    all.add(prohibitions.get().constraints());
    return new Distinctions(all, rules().queries(), model(), comparing);
  }

  /** The vocabularies that there is an alignment with. */
  List<String> vocabularies() {
    return Alignment.names(resources);
  }

  /**
   * @throws NboException where there is none with this vocabulary
   */
  Alignment alignment(String vocabulary) {
    return alignments.computeIfAbsent(
        vocabulary,
        name ->
            Alignment.load(resources, model(), name)
                .orElseThrow(() -> unknown("vocabulary", name, vocabularies())));
  }

  /**
   * The extensions that some axes ask for, in the order in which they build on each other.
   *
   * @throws NboException where there is none of a name
   */
  Axes known(Axes axes) {
    List<String> known = model().extensions().stream().map(Model.ExtensionInfo::name).toList();
    axes.extensions().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw unknown("extension", name, known);
            });
    return axes.extension(
        known.stream().filter(axes.extensions()::contains).toArray(String[]::new));
  }

  static NboException unknown(String what, String name, List<String> known) {
    return NboException.usage(
        "NBO-USAGE", what + " " + name + " is unknown; there are " + String.join(", ", known));
  }
}
