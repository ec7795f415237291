package org.nbo.lift;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.nbo.finding.Finding;
import org.nbo.finding.Rule;
import org.nbo.lift.keyvalue.KeyNames;
import org.nbo.lift.keyvalue.KeyValues;
import org.nbo.lift.plan.Plans;
import org.nbo.lift.quad.AlignedSink;
import org.nbo.lift.quad.ByteSink;
import org.nbo.lift.quad.Handover;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.NQuadsSink;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.quad.StreamRdfSink;
import org.nbo.lift.source.Imaging;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.source.Surroundings;
import org.nbo.lift.upgrade.UpgradedReader;
import org.nbo.lift.upgrade.Upgrader;
import org.nbo.model.Alignment;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.Uuid;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.PlacedThings;
import org.nbo.model.naming.Naming;
import org.nbo.model.statement.ByteStatements;

/**
 * Lifts source files into RDF: one named graph a file, its provenance in the default graph. Things
 * have IRIs that depend on the file's content only; there are no blank nodes. For use by one thread
 * at a time.
 */
public final class Lifter {
  /** The rule of what an upgrade had no place for. */
  public static final Rule DROPPED_BY_UPGRADE = UpgradedReader.DROPPED;

  /** The rules of key–value pairs that fill a field; one for each property. */
  public static final Rule FILLED_BY_PAIR = KeyValues.FILLED;

  private final Model model;
  private final SourceFormats formats;
  private final Map<Naming, Plans> plansByNaming;
  private final Map<Plans, KeyNames> keyNamesByPlans;
  private final Optional<String> base;
  private final List<Alignment> alignments;
  private final Detail detail;
  private final Upgrader upgrader;
  private final Imaging imaging;
  private final Optional<String> assembly;
  private final Supplier<Assemblies> assemblies;

  /** Gives a document the IRI that it states or its content gives, and says all of it. */
  public Lifter(Model model) {
    this(model, Optional.empty());
  }

  /**
   * @param base IRI of the document, instead of its UUID; for one file only
   */
  public Lifter(Model model, Optional<String> base) {
    this(model, base, List.of());
  }

  /**
   * @param base IRI of the document, instead of its UUID; for one file only
   * @param alignments other vocabularies in whose terms to say the same too
   */
  public Lifter(Model model, Optional<String> base, List<Alignment> alignments) {
    this(model, base, alignments, Detail.all);
  }

  /**
   * @param base IRI of the document, instead of its UUID; for one file only
   * @param alignments other vocabularies in whose terms to say the same too
   * @param detail how much to say of things that the model calls summarizable
   */
  public Lifter(Model model, Optional<String> base, List<Alignment> alignments, Detail detail) {
    this(
        model,
        base,
        alignments,
        detail,
        new Upgrader(),
        SourceFormats.bundled(),
        Imaging.UNKNOWN,
        Assemblies::bundled);
  }

  Lifter(Model model, Optional<String> base, List<Alignment> alignments, Upgrader upgrader) {
    this(
        model,
        base,
        alignments,
        Detail.all,
        upgrader,
        SourceFormats.bundled(),
        Imaging.UNKNOWN,
        Assemblies::bundled);
  }

  private Lifter(
      Model model,
      Optional<String> base,
      List<Alignment> alignments,
      Detail detail,
      Upgrader upgrader,
      SourceFormats formats,
      Imaging imaging,
      Supplier<Assemblies> assemblies) {
    this.assemblies = assemblies;
    this.model = model;
    this.imaging = imaging;
    this.assembly = Optional.empty();
    this.plansByNaming = new HashMap<>();
    this.keyNamesByPlans = new HashMap<>();
    this.detail = detail;
    this.upgrader = upgrader;
    this.formats = formats;
    this.base = base;
    this.alignments = List.copyOf(alignments);
  }

  /** One that reads every tag by the parser. It gives the same, only slower. */
  public Lifter withoutTagShapes() {
    return reading(formats.withoutTagShapes());
  }

  /** A lifter that reads sources in these formats. */
  public Lifter reading(SourceFormats others) {
    return new Lifter(model, base, alignments, detail, upgrader, others, imaging, assemblies);
  }

  /** A lifter that knows these genome assemblies. */
  Lifter knowing(Supplier<Assemblies> others) {
    return new Lifter(model, base, alignments, detail, upgrader, formats, imaging, others);
  }

  private Lifter(
      Lifter like,
      Optional<String> base,
      List<Alignment> alignments,
      Detail detail,
      Imaging imaging,
      Optional<String> assembly) {
    this.imaging = imaging;
    this.assembly = assembly;
    this.model = like.model;
    this.formats = like.formats;
    this.assemblies = like.assemblies;
    this.plansByNaming = like.plansByNaming;
    this.keyNamesByPlans = like.keyNamesByPlans;
    this.upgrader = like.upgrader;
    this.detail = detail;
    this.base = base;
    this.alignments = List.copyOf(alignments);
  }

  /**
   * One that knows what this one has worked out about the model; the two are for the same thread.
   *
   * @param base IRI of the document, instead of its UUID; for one file only
   * @param alignments other vocabularies in whose terms to say the same too
   * @param detail how much to say of things that the model calls summarizable
   */
  public Lifter as(Optional<String> base, List<Alignment> alignments, Detail detail) {
    return new Lifter(this, base, alignments, detail, imaging, assembly);
  }

  /** One that knows which image, channel and microscope made what tables tell. */
  public Lifter imagedBy(Imaged known) {
    return new Lifter(this, base, alignments, detail, known.imaging(), assembly);
  }

  /**
   * One for sources that do not say in which genome assembly they count, or say it wrong.
   *
   * @param name of the assembly; empty where sources are to say it themselves
   */
  public Lifter countingIn(Optional<String> name) {
    return new Lifter(this, base, alignments, detail, imaging, name);
  }

  /**
   * What was lifted.
   *
   * @param graph IRI of the named graph
   * @param format format and version of the document, for example {@code OME-XML 2016-06}
   * @param naming what the source calls the things of the model
   * @param unmapped paths of what the model has no field for, and how often each occurred
   * @param summarized how many things the graph only summarizes, by the labels of their classes
   * @param leftOut how many values were left out because they say nothing about their things
   * @param notes what had to be repaired or left behind
   */
  public record Result(
      String graph,
      String format,
      Naming naming,
      SortedMap<String, Integer> unmapped,
      SortedMap<String, Integer> summarized,
      int leftOut,
      List<Finding> notes) {
    public int unmappedCount() {
      return sum(unmapped);
    }

    /** How many things the graph only summarizes, without their parts. */
    public int summarizedCount() {
      return sum(summarized);
    }

    private static int sum(SortedMap<String, Integer> counts) {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Writes N-Quads or N-Triples as a stream, in memory that does not grow with the file. Where the
   * file cannot be read to its end, small output is withheld.
   *
   * @param withGraph whether to write quads
   */
  public Result toBytes(SourceFile file, OutputStream out, boolean withGraph) {
    try (NQuadsSink sink = new NQuadsSink(out, withGraph)) {
      Result result = lift(file, sink);
      sink.finish();
      return result;
    }
  }

  /**
   * Hands the statements to who writes them, in memory that does not grow with the file; many in a
   * thread of their own, which has ended when this returns.
   */
  public Result toStatements(SourceFile file, ByteStatements to) {
    try (Handover sink = new Handover(new ByteSink(to))) {
      Result result = lift(file, sink);
      sink.finish();
      return result;
    }
  }

  /**
   * Hands the statements to Jena.
   *
   * @param locations receives each thing with the line on which it begins
   */
  public Result toStream(SourceFile file, StreamRDF to, ObjIntConsumer<Node> locations) {
    return lift(file, new StreamRdfSink(to, locations));
  }

  /**
   * Hands the statements to Jena, but those about things of which a source has very many: of them
   * only where they lie.
   *
   * @param placed takes those
   */
  public Result toStream(SourceFile file, StreamRDF to, PlacedThings placed) {
    return lift(file, new StreamRdfSink(to, (thing, line) -> {}), Optional.of(placed));
  }

  /** Hands the statements on as they come, in memory that does not grow with the file. */
  public Result toSink(SourceFile file, QuadSink to) {
    return lift(file, to);
  }

  private Result lift(SourceFile file, QuadSink to) {
    return lift(file, to, Optional.empty());
  }

  private Result lift(SourceFile file, QuadSink to, Optional<PlacedThings> placed) {
    follow(file);
    SourceFile source = file.source();
    try (SourceReader written = formats.open(source, model)) {
      Plans plans = plans(written);
      ModelClass rootClass = plans.root(written.root().name()).orElseThrow(written::unknownRoot);
      Optional<String> uuid = plans.uuid(rootClass, written.root());
      uuid.ifPresent(file::check);
      IriMinter iris = new IriMinter(base.orElseGet(() -> documentIri(uuid, source)), written);
      Supplier<SourceReader> again = () -> formats.open(source, model);
      Optional<Supplier<SourceReader>> older =
          upgrader.older(
              written, source.place(), source.size(), source::open, again, plans::isIdentifier);
      DocumentLifter document =
          new DocumentLifter(
              file,
              plans,
              () -> keyNames(plans),
              rootClass,
              iris,
              aligned(to),
              new Surroundings(
                  source.path(),
                  source::open,
                  base.isPresent(),
                  Lifter::documentIri,
                  imaging,
                  assembly,
                  assemblies,
                  placed,
                  detail == Detail.all));
      try (SourceReader reader = older.map(Supplier::get).orElse(written)) {
        Result result = document.lift(reader, older.orElse(again), detail);
        source.checkUnchanged();
        return result;
      }
    }
  }

  private QuadSink aligned(QuadSink to) {
    QuadSink sink = to;
    for (Alignment alignment : alignments) {
      sink = new AlignedSink(sink, alignment);
    }
    return sink;
  }

  /**
   * Goes on to the file that holds the metadata, where this one holds none and names that. Lifting
   * does so by itself.
   *
   * @return the path of that file
   */
  public Optional<Path> follow(SourceFile file) {
    Optional<Plans.MetadataFile> named = named(file);
    if (named.isPresent()) {
      file.follow(named.get().name(), named.get().uuid());
      named(file.source())
          .ifPresent(
              next -> {
                throw FollowedFile.misled(
                    file.name(),
                    named.get().name(),
                    "which holds none either but names '" + next.name() + "'");
              });
    }
    return file.elsewhere();
  }

  /** The file that another one names as the one with its metadata. */
  private Optional<Plans.MetadataFile> named(SourceFile file) {
    if (!file.mayLeadElsewhere()) {
      return Optional.empty();
    }
    try (SourceReader reader = formats.open(file, model)) {
      if (!reader.hasElements()) {
        return Optional.empty();
      }
      Plans plans = plans(reader);
      ModelClass rootClass = plans.root(reader.root().name()).orElseThrow(reader::unknownRoot);
      MetadataFileFinder pointer = new MetadataFileFinder(plans, rootClass);
      reader.read(pointer);
      return Optional.ofNullable(pointer.found());
    }
  }

  private Plans plans(SourceReader reader) {
    return plansByNaming.computeIfAbsent(reader.naming(model), Plans::new);
  }

  /** What keys of key–value pairs mean; made when the first one is met. */
  private KeyNames keyNames(Plans plans) {
    return keyNamesByPlans.computeIfAbsent(plans, p -> new KeyNames(p.naming()));
  }

  /** The IRI that a file has which states none. */
  private static String documentIri(Path file) {
    return documentIri(Optional.empty(), SourceFile.of(file));
  }

  /** The UUID that the document states, else one that its content gives (RFC 4122, version 3). */
  private static String documentIri(Optional<String> uuid, SourceFile source) {
    return uuid.filter(Uuid::isUrn)
        .orElseGet(() -> Uuid.urn(source.checksumOfDocument().uuid().toString()));
  }
}
