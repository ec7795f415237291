package org.nbo.lift;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.nbo.finding.Finding;
import org.nbo.lift.keyvalue.KeyNames;
import org.nbo.lift.keyvalue.KeyValues;
import org.nbo.lift.keyvalue.StatedFields;
import org.nbo.lift.keyvalue.Surroundings;
import org.nbo.lift.plan.Plans;
import org.nbo.lift.quad.AlignedSink;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.NQuadsSink;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.quad.StreamRdfSink;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.upgrade.Upgrader;
import org.nbo.lift.xml.XmlReader;
import org.nbo.model.Alignment;
import org.nbo.model.Crosswalk;
import org.nbo.model.Dialect;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;

/**
 * Lifts source files into RDF: one named graph a file, its provenance in the default graph. Things
 * have IRIs that depend on the file's content only; there are no blank nodes. For use by one thread
 * at a time.
 */
public final class Lifter {
  private static final Pattern UUID_URN =
      Pattern.compile(
          "urn:uuid:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  private final Model model;
  private final Map<Dialect, Plans> plansByDialect;
  private final Map<Plans, KeyNames> keyNamesByPlans;
  private final Optional<String> base;
  private final List<Alignment> alignments;
  private final Detail detail;
  private final Upgrader upgrader;

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
    this(model, base, alignments, detail, new Upgrader());
  }

  Lifter(Model model, Optional<String> base, List<Alignment> alignments, Upgrader upgrader) {
    this(model, base, alignments, Detail.all, upgrader);
  }

  private Lifter(
      Model model,
      Optional<String> base,
      List<Alignment> alignments,
      Detail detail,
      Upgrader upgrader) {
    this.model = model;
    this.plansByDialect = new EnumMap<>(Dialect.class);
    this.keyNamesByPlans = new HashMap<>();
    this.detail = detail;
    this.upgrader = upgrader;
    this.base = base;
    this.alignments = List.copyOf(alignments);
  }

  private Lifter(Lifter like, Optional<String> base, List<Alignment> alignments, Detail detail) {
    this.model = like.model;
    this.plansByDialect = like.plansByDialect;
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
    return new Lifter(this, base, alignments, detail);
  }

  /**
   * What was lifted.
   *
   * @param graph IRI of the named graph
   * @param format format and version of the document, for example {@code OME-XML 2016-06}
   * @param dialect whose names the source uses
   * @param unmapped paths of what the model has no field for, and how often each occurred
   * @param summarized how many things the graph only summarizes, by the labels of their classes
   * @param leftOut how many values were left out because they say nothing about their things
   * @param notes what had to be repaired or left behind
   */
  public record Result(
      String graph,
      String format,
      Dialect dialect,
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
   * Hands the statements to Jena.
   *
   * @param locations receives each thing with the line on which it begins
   */
  public Result toStream(SourceFile file, StreamRDF to, ObjIntConsumer<Node> locations) {
    return lift(file, new StreamRdfSink(to, locations));
  }

  private Result lift(SourceFile file, QuadSink to) {
    follow(file);
    QuadSink sink = to;
    for (Alignment alignment : alignments) {
      sink = new AlignedSink(sink, alignment);
    }
    SourceFile source = file.source();
    try (InputStream in = source.open();
        SourceReader written = Readers.open(in, source.place(), model)) {
      Plans plans = plans(written);
      ModelClass rootClass = plans.root(written.root().name()).orElseThrow(written::unknownRoot);
      Optional<String> uuid = plans.uuid(rootClass, written.root());
      uuid.ifPresent(file::check);
      IriMinter iris = new IriMinter(base.orElseGet(() -> documentIri(uuid, source)), written);
      sink.graph(iris.document());
      Source opened = new Source(source, plans, rootClass, iris);
      try (SourceReader reader = newest(written, opened)) {
        return lift(reader, opened, file, sink);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source whose outermost element and IRI are known. */
  private record Source(SourceFile file, Plans plans, ModelClass rootClass, IriMinter iris) {}

  /** The document in the newest version of its schema, where there is a way to it. */
  private SourceReader newest(SourceReader written, Source source) {
    return written instanceof XmlReader xml
        ? upgrader.newest(
            xml,
            source.file.place(),
            source.file.size(),
            source.file::open,
            source.plans::isIdentifier)
        : written;
  }

  private Result lift(SourceReader reader, Source source, SourceFile file, QuadSink sink) {
    IriMinter iris = source.iris;
    ElementLifter lifter =
        new ElementLifter(
            source.plans, () -> keyNames(source.plans), source.rootClass, sink, iris, detail);
    String format = reader.format();
    Iri root = iris.root(reader.root().name());
    try (EarlyDigest digest = new EarlyDigest(source.file)) {
      reader.read(lifter);
      digest.await();
    }
    int dropped = Dropped.write(reader.dropped(), root, iris, sink);
    List<Finding> notes = new ArrayList<>(reader.notes());
    notes.addAll(lifter.repairs());
    if (!lifter.keyValues().isEmpty()) {
      notes.addAll(keyValues(lifter.keyValues(), source, sink));
    }
    Result result =
        new Result(
            iris.document().text(),
            format,
            reader.dialect(),
            lifter.unmapped(),
            lifter.summarized(),
            lifter.leftOut(),
            notes);
    Provenance.write(file, result, dropped, iris, sink);
    return result;
  }

  /** Reads the source once more, for what the key–value pairs in it are about. */
  private List<Finding> keyValues(List<KeyValues.Pairs> pairs, Source source, QuadSink sink) {
    Surroundings surroundings = new Surroundings(model, keyNames(source.plans), pairs);
    try (InputStream in = source.file.open();
        SourceReader written = Readers.open(in, source.file.place(), model);
        SourceReader reader = newest(written, source)) {
      reader.read(
          new ElementLifter(
              source.plans,
              () -> keyNames(source.plans),
              source.rootClass,
              surroundings,
              source.iris));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StatedFields(
            source.plans.crosswalk(), keyNames(source.plans), surroundings, sink, source.iris)
        .write(pairs);
  }

  /**
   * Goes on to the file that holds the metadata, where this one holds none and names that. Lifting
   * does so by itself.
   *
   * @return the path of that file
   */
  public Optional<Path> follow(SourceFile file) {
    if (file.mayLeadElsewhere()) {
      try (InputStream in = file.open();
          SourceReader reader = new XmlReader(in, file.place())) {
        Plans plans = plans(reader);
        ModelClass rootClass = plans.root(reader.root().name()).orElseThrow(reader::unknownRoot);
        MetadataFileFinder pointer = new MetadataFileFinder(plans, rootClass);
        reader.read(pointer);
        if (pointer.found() != null) {
          file.follow(pointer.found().name(), pointer.found().uuid());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file.elsewhere();
  }

  private Plans plans(SourceReader reader) {
    return plansByDialect.computeIfAbsent(
        reader.dialect(), dialect -> new Plans(new Crosswalk(model, dialect)));
  }

  /** What keys of key–value pairs mean; made when the first one is met. */
  private KeyNames keyNames(Plans plans) {
    return keyNamesByPlans.computeIfAbsent(plans, p -> new KeyNames(p.crosswalk()));
  }

  /** The UUID that the document states, else one that its content gives (RFC 4122, version 3). */
  private static String documentIri(Optional<String> uuid, SourceFile source) {
    return uuid.filter(stated -> UUID_URN.matcher(stated).matches())
        .orElseGet(() -> "urn:uuid:" + UUID.nameUUIDFromBytes(source.documentDigest()));
  }
}
