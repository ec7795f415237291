package org.nbo;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.nbo.assess.Companion;
import org.nbo.assess.Companions;
import org.nbo.assess.GraphCheck;
import org.nbo.assess.Reasoner;
import org.nbo.export.ExportTarget;
import org.nbo.export.Outlet;
import org.nbo.export.Written;
import org.nbo.finding.Abreast;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Difference;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.finding.Table;
import org.nbo.lift.SourceFile;
import org.nbo.lift.SourceFolder;
import org.nbo.lift.SourceFormats;
import org.nbo.merge.Description;
import org.nbo.model.Model;
import org.nbo.model.ModelCache;
import org.nbo.model.ModelClass;
import org.nbo.model.Prefixes;
import org.nbo.ontology.Extensions;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Resources;
import org.nbo.query.Shelf;
import org.nbo.validate.Validator;

/**
 * The door: lifts sources, validates graphs, assesses images, by the 4DN-BINA-OME ontology and the
 * community extensions that were given.
 *
 * <pre>{@code
 * Nbo nbo = Nbo.bundled();
 * nbo.lift(Source.of(path)).to(streamRdf);
 * Assessment a = nbo.assess(Source.of(image), Axes.tier(2).extension("core", "basic"));
 * }</pre>
 *
 * <p>Immutable, and for any number of threads. What it works with (ontology, shapes, rules) is read
 * when it is first needed and then kept, so a program makes one and keeps it. It reads nothing of
 * its host but the sources and extensions that it is given.
 */
public final class Nbo {
  private final Resources resources;
  private final Extensions extensions;
  private final Optional<ModelCache> cache;
  private final SourceFormats formats;
  private final Stages stages;

  private Nbo(
      Resources resources,
      Extensions extensions,
      Optional<ModelCache> cache,
      SourceFormats formats) {
    this.resources = resources;
    this.extensions = extensions;
    this.cache = cache;
    this.formats = formats;
    this.stages = new Stages(resources, extensions, cache, formats);
  }

  /** With the ontology as it comes with the program. */
  public static Nbo bundled() {
    return with();
  }

  /**
   * With community extensions of the ontology. That they can be read is seen when they are needed.
   *
   * @param extensions Turtle files
   */
  public static Nbo with(Path... extensions) {
    return new Nbo(
        Resources.bundled(), Extensions.of(extensions), Optional.empty(), SourceFormats.bundled());
  }

  /**
   * With ontology, shapes and queries from a folder of the project, where edited ones take effect.
   */
  public Nbo ofProject(Path folder) {
    return new Nbo(new Resources(Optional.of(folder)), extensions, Optional.empty(), formats);
  }

  /**
   * With the tables of a project's ontology kept in a file from one run to the next, which spares
   * lifting from reading the ontology; and in a folder beside it the ontology and shapes in a form
   * that is read faster than Turtle. Without effect where there are extensions or no project's
   * folder.
   *
   * @param file where they are kept
   * @param program the archive with the program's classes; another one makes them anew
   */
  public Nbo keepingTables(Path file, Path program) {
    return new Nbo(
        resources.project().isPresent()
            ? resources.keeping(file.resolveSibling(file.getFileName() + ".graphs"))
            : resources,
        extensions,
        resources
            .project()
            .map(folder -> new ModelCache(file, folder.resolve("ontology"), program)),
        formats);
  }

  /**
   * With an extension that comes with the program but is no part of its model, for example {@code
   * wg11}. Extensions that were given can build on it.
   *
   * @param name one of {@link #bundledExtensions}
   * @throws NboException where there is none of this name
   */
  public Nbo withBundled(String name) {
    List<String> known = bundledExtensions();
    if (!known.contains(name)) {
      throw Stages.unknown("extension", name, known);
    }
    return new Nbo(resources, extensions.and(name), cache, formats);
  }

  /** With sources in these formats, for example {@code SourceFormats.bundled().and(own)}. */
  public Nbo reading(SourceFormats others) {
    return new Nbo(resources, extensions, cache, others);
  }

  /** With every tag of XML read by the parser: the same, only slower; to look for a fault. */
  public Nbo withoutTagShapes() {
    return new Nbo(resources, extensions, cache, formats.withoutTagShapes());
  }

  /**
   * The same, with the ontology read now, so that trouble with it is seen before that with sources.
   *
   * @throws NboException where an extension cannot be read, or says what cannot be
   */
  public Nbo loaded() {
    stages.model();
    return this;
  }

  /**
   * What made the spots of tables of traced chromatin ({@link Lifting#imagedBy}).
   *
   * @param image a file, or the IRI of the image
   * @param channel name of a channel in the image, or its number from 0
   * @param microscope a file, or the IRI of the microscope
   * @param sidecar a table with the columns round, channel and image
   * @throws org.nbo.finding.NboException where a file cannot be read or has no such thing
   */
  public ImagedBy imagedBy(
      Optional<String> image,
      Optional<String> channel,
      Optional<String> microscope,
      Optional<Path> sidecar) {
    return ImagedBy.of(stages, image, channel, microscope, sidecar);
  }

  /** Makes ready to lift a source into RDF. */
  public Lifting lift(Source source) {
    return new Lifting(stages, source);
  }

  /**
   * Assesses an image: lifts it, merges it with what describes its microscope and settings, infers
   * by rules, validates.
   *
   * @param companions descriptions of the microscope and of settings, in the order in which they
   *     count
   * @throws NboException where a source cannot be read, or there is no such extension
   */
  public Assessment assess(Source image, Axes axes, Source... companions) {
    return assessing(axes, companions).assess(image).assessment();
  }

  /**
   * Makes ready to assess many images, or to have the graphs of an assessment too.
   *
   * @param companions descriptions of the microscope and of settings, in the order in which they
   *     count
   * @throws NboException where a companion cannot be read, or there is no such extension
   */
  public Assessing assessing(Axes axes, Source... companions) {
    return Assessing.by(stages, axes, companions);
  }

  /**
   * Validates a graph, with what follows from it by rules.
   *
   * @param graph of one document, as lifting gives it; not changed
   * @throws NboException where there is no such extension
   */
  public Validation validate(Graph graph, Axes axes) {
    Axes known = stages.known(axes);
    Validator.Result result =
        new GraphCheck(model(), stages.rules(), stages.validator(known.extensions())).check(graph);
    return new Validation(
        known, result.matrix(), result.findings(), result.notAsked(), result.report());
  }

  /**
   * What follows from a graph by rules, also by which techniques its images were taken and which
   * conditions of fields are met; the same as {@link Lifting#inferring}.
   *
   * @param graph of one document, as lifting gives it; not changed
   */
  public Graph inferred(Graph graph) {
    return stages.allInferred(graph);
  }

  /**
   * Compares the values of an image, and finds what cannot be or is hardly so.
   *
   * @param companions descriptions of the microscope and of settings, in the order in which they
   *     count
   * @throws NboException where a source cannot be read
   */
  public List<Finding> check(Source image, Source... companions) {
    return checking(companions).check(image);
  }

  /**
   * The same for a graph.
   *
   * @param graph of one document, as lifting gives it; not changed
   */
  public List<Finding> check(Graph graph) {
    return checking().check(graph);
  }

  /**
   * Makes ready to check many images or graphs, or by some checks only.
   *
   * @param companions descriptions of the microscope and of settings, in the order in which they
   *     count
   * @throws NboException where a companion cannot be read
   */
  public Checking checking(Source... companions) {
    return Checking.by(stages, companions);
  }

  /**
   * Reasons about a source, together with what describes its microscope and settings: by which
   * techniques images were taken, and what cannot be. It takes seconds and is for one experiment;
   * needs HermiT and the OWL API, which are optional.
   *
   * @param companions descriptions of the microscope and of settings, in the order in which they
   *     count
   * @throws NboException where a source cannot be read, or there is no HermiT
   */
  public Reasoned reason(Source source, Source... companions) {
    stages.contradictions();
    SourceFile file = source.file();
    Companions others = Assessing.lifted(stages, companions);
    return reasoned(
        stages
            .lifters()
            .with(lift -> stages.reasoner().known(file, lift, others, stages.merger())));
  }

  /**
   * Reasons about a graph, as {@link #reason(Source, Source...)} does about a source.
   *
   * @param graph as lifting gives it; not changed
   * @throws NboException where there is no HermiT
   */
  public Reasoned reason(Graph graph) {
    stages.contradictions();
    return reasoned(stages.reasoner().known(graph));
  }

  private Reasoned reasoned(Reasoner.Known known) {
    return new Reasoned(
        stages.reasoner().modality(stages.modalities(), known.data(), false),
        stages.reasoner().impossible(stages.contradictions(), known));
  }

  /**
   * Reads what a source says of a microscope or experiment, to compare it with others.
   *
   * @throws NboException where it cannot be read to its end
   */
  public Described described(Source source) {
    SourceFile file = source.file();
    Description said = stages.lifters().with(lift -> Companion.of(file, lift)).description();
    return new Described(said.with(stages.rules().infer(said.graph())));
  }

  /**
   * The same of a graph.
   *
   * @param called what messages call it
   * @param graph as lifting gives it; not changed
   */
  public Described described(String called, Graph graph) {
    return new Described(new Description(called, graph, stages.rules().infer(graph), thing -> 0));
  }

  /**
   * Compares two descriptions of one microscope or experiment.
   *
   * @return in the order of the changes, nothing where there is none
   */
  public List<Difference> diff(Described before, Described after) {
    return stages.comparison().compare(before.description(), after.description());
  }

  /**
   * Puts two descriptions side by side, also what is the same in both.
   *
   * @param left IRI of a thing in the first that is compared with one in the other, such as a
   *     microscope with another one
   * @param right IRI of the other
   * @return what differs first
   */
  public List<Abreast> abreast(Described first, String left, Described other, String right) {
    return stages
        .comparison()
        .abreast(
            first.description(),
            NodeFactory.createURI(left),
            other.description(),
            NodeFactory.createURI(right));
  }

  /**
   * Makes ready to link what was imaged with what was sequenced.
   *
   * @throws NboException where a chain file cannot be read, or htsjdk is missing for it
   */
  public Linking linking(Linking.Options options) {
    return new Linking(this, options, stages.linker(options.thresholds(), options.chain()));
  }

  /** The lists in which things can be browsed, with what is said of them. */
  public List<Shelf> shelves() {
    return stages.shelves();
  }

  /** The questions that come with the program. */
  public List<Querying.Known> questions() {
    return stages.questions().all().stream().map(Querying.Known::of).toList();
  }

  /**
   * Makes ready to ask what was lifted, and what follows from it by rules.
   *
   * @param lifted documents as lifting gives them, each a named graph; not changed
   */
  public Querying querying(DatasetGraph lifted) {
    return Querying.by(stages, lifted);
  }

  /**
   * Makes ready to ask a dataset as it is, without what would follow from it; for example that of a
   * store, which holds that already.
   *
   * @param ready whoever asks is in a transaction of it, where it has those
   */
  public Querying asking(DatasetGraph ready) {
    return Querying.asIs(stages, ready);
  }

  /**
   * How all in a store stands: files, images and instruments with the tiers that they meet, the
   * fields that most files lack, images by month and instrument, calibrations due.
   *
   * @param store whose sources were assessed when they were loaded; whoever asks is in a
   *     transaction of it
   * @param asked tier and level that images are held against
   */
  public List<Table> standing(DatasetGraph store, Axes asked) {
    return stages.tables().of(store, asked);
  }

  /**
   * Checks a query before there is anything to ask.
   *
   * @param called what messages call it, such as the name of its file
   * @throws NboException where it is no SPARQL query
   */
  public void checkQuery(String text, String called) {
    stages.questions().query(text, called);
  }

  /**
   * The SPARQL of a question, with its values, for any engine.
   *
   * @param name one of {@link #questions}
   * @param parameters what is chosen, by the names of the parameters
   * @throws NboException where there is no such question or parameter, or a value is none
   */
  public String question(String name, Map<String, String> parameters) {
    return stages.questions().ask(name, parameters).text();
  }

  /**
   * Checks a question and its parameters before there is anything to ask.
   *
   * @throws NboException where there is no such question or parameter, or a value is none
   */
  public void checkQuestion(String name, Map<String, String> parameters) {
    stages.questions().ask(name, parameters);
  }

  /**
   * Writes a source in a format of others.
   *
   * @param to not closed
   * @param companions descriptions of the microscope and of settings, in the order in which they
   *     count
   * @return what is to be said of it, such as what the format has no place for
   * @throws NboException where a source cannot be read, or is not what the format can take
   */
  public Written export(Source source, ExportTarget target, OutputStream to, Source... companions) {
    Exporting exporting = exporting(target, companions);
    return exporting.write(List.of(exporting.read(source)), Outlet.of(to));
  }

  /**
   * Makes ready to write many sources or graphs in a format of others.
   *
   * @param companions descriptions of the microscope and of settings, in the order in which they
   *     count
   * @throws NboException where a companion cannot be read, or something that the target needs
   */
  public Exporting exporting(ExportTarget target, Source... companions) {
    return Exporting.by(stages, target, companions);
  }

  /**
   * Looks for image documents in a folder and the folders in it, by the beginning of each file.
   *
   * @throws NboException where the folder cannot be read
   */
  public Folder find(Path folder) {
    SourceFolder found = SourceFolder.of(folder, model());
    return new Folder(found.documents(), found.features(), found.others());
  }

  /**
   * The other file in which the metadata of a source are, where it says so. Lifting goes there by
   * itself.
   *
   * @throws NboException where one of the two cannot be read
   */
  public Optional<Path> leadsTo(Source source) {
    SourceFile file = source.file();
    return stages.lifters().with(lift -> lift.follow(file));
  }

  /** The names of the extensions of the model, in the order in which they build on each other. */
  public List<String> extensions() {
    return model().extensions().stream().map(Model.ExtensionInfo::name).toList();
  }

  /** The extensions that {@link #withBundled} takes. Each has the name of the profile it brings. */
  public List<String> bundledExtensions() {
    return Ontology.bundledExtensions(resources);
  }

  /** Axes that have a name, by it, for example {@code methods}. */
  public Map<String, Axes> profiles() {
    Map<String, Axes> profiles = new LinkedHashMap<>();
    model().profiles().forEach(profile -> profiles.put(profile.name(), profile.axes()));
    return profiles;
  }

  /**
   * The axes of a name.
   *
   * @param name one of {@link #profiles}
   * @throws NboException where there are none
   */
  public Axes profile(String name) {
    Map<String, Axes> profiles = profiles();
    if (!profiles.containsKey(name)) {
      throw Stages.unknown("profile", name, List.copyOf(profiles.keySet()));
    }
    return profiles.get(name);
  }

  /** The other vocabularies in whose terms {@link Lifting#also} can say things too. */
  public List<String> vocabularies() {
    return stages.vocabularies();
  }

  /**
   * The prefixes with which what is lifted reads best.
   *
   * @param vocabularies those in whose terms it is said too
   */
  public Map<String, String> prefixes(String... vocabularies) {
    return Prefixes.with(Stream.of(vocabularies).map(stages::alignment).toList());
  }

  /**
   * The SHACL shapes that some axes ask for.
   *
   * @throws NboException where there is no such extension
   */
  public Graph shapes(Axes axes) {
    return stages.consequences().shapes(stages.known(axes).cells()).tiers();
  }

  /** The SHACL shapes for values, which hold at every tier. They need the ontology in the data. */
  public Graph valueShapes() {
    return stages.consequences().shapes(List.of()).values();
  }

  /** The JSON-LD context, in UTF-8. */
  public byte[] context() {
    return stages.consequences().context();
  }

  /** The IRIs of the classes whose things are records of their own, such as an image. */
  public Set<String> recordClasses() {
    return stages.model().classes().stream()
        .filter(type -> type.lineage().stream().anyMatch(ModelClass::standsAlone))
        .map(ModelClass::iri)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The ontology with the OWL restrictions that its fields give. */
  public Graph ontologyWithAxioms() {
    return stages.consequences().withAxioms();
  }

  /** The ontology itself, for who asks more of it. */
  public Ontology ontology() {
    return stages.ontology();
  }

  /** The ontology as tables. */
  public Model model() {
    return stages.model();
  }
}
