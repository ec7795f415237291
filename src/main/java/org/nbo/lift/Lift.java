package org.nbo.lift;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.nbo.model.Alignment;
import org.nbo.model.Crosswalk;
import org.nbo.model.Dialect;
import org.nbo.model.Finding;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.Nbo;

/**
 * Lifts source files into RDF: one named graph a file, its provenance in the default graph. Things
 * have IRIs that depend on the file's content only; there are no blank nodes. For use by one thread
 * at a time.
 */
public final class Lift {
  private static final Pattern UUID_URN =
      Pattern.compile(
          "urn:uuid:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  private final Model model;
  private final Map<Dialect, Plans> plansByDialect = new EnumMap<>(Dialect.class);
  private final Optional<String> base;
  private final List<Alignment> alignments;
  private final Upgrader upgrader;

  /**
   * @param base IRI of the document, instead of its UUID; for one file only
   */
  public Lift(Model model, Optional<String> base) {
    this(model, base, List.of());
  }

  /**
   * @param base IRI of the document, instead of its UUID; for one file only
   * @param alignments other vocabularies in whose terms to say the same too
   */
  public Lift(Model model, Optional<String> base, List<Alignment> alignments) {
    this(model, base, alignments, new Upgrader());
  }

  Lift(Model model, Optional<String> base, List<Alignment> alignments, Upgrader upgrader) {
    this.model = model;
    this.upgrader = upgrader;
    this.base = base;
    this.alignments = List.copyOf(alignments);
  }

  /**
   * What was lifted.
   *
   * @param graph IRI of the named graph
   * @param format format and version of the source, for example {@code OME-XML 2016-06}
   * @param dialect whose names the source uses
   * @param unmapped paths of what the model has no field for, and how often each occurred
   * @param notes what had to be repaired or left behind
   */
  public record Result(
      String graph,
      String format,
      Dialect dialect,
      SortedMap<String, Integer> unmapped,
      List<Finding> notes) {
    public int unmappedCount() {
      return unmapped.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Writes N-Quads or N-Triples as a stream, in memory that does not grow with the file. Where the
   * file cannot be read to its end, small output is withheld.
   *
   * @param withGraph whether to write quads
   */
  public Result toBytes(SourceFile file, OutputStream out, boolean withGraph) {
    NQuadsSink sink = new NQuadsSink(out, withGraph);
    Result result = lift(file, sink);
    sink.flush();
    return result;
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
    QuadSink sink = to;
    for (Alignment alignment : alignments) {
      sink = new AlignedSink(sink, alignment);
    }
    try (InputStream in = file.open();
        XmlReader written = new XmlReader(in, file.name())) {
      Plans plans =
          plansByDialect.computeIfAbsent(
              written.dialect(), dialect -> new Plans(new Crosswalk(model, dialect)));
      ModelClass rootClass = plans.root(written.root().name()).orElseThrow(written::unknownRoot);
      IriMinter iris =
          new IriMinter(base.orElseGet(() -> documentIri(plans, rootClass, written.root(), file)));
      sink.graph(iris.document());
      try (SourceReader reader =
          upgrader.newest(written, file.name(), file.size(), file::open, plans::isIdentifier)) {
        return lift(reader, new Lifter(plans, rootClass, sink, iris), file, iris, sink);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result lift(
      SourceReader reader, Lifter lifter, SourceFile file, IriMinter iris, QuadSink sink) {
    String format = reader.format();
    Iri root = iris.root(reader.root().name());
    reader.read(lifter);
    int dropped =
        reader.upgrade().map(upgrade -> Dropped.write(upgrade, root, iris, sink)).orElse(0);
    List<Finding> notes = new ArrayList<>(reader.notes());
    notes.addAll(lifter.repairs());
    Result result =
        new Result(iris.document().text(), format, reader.dialect(), lifter.unmapped(), notes);
    Provenance.write(file, format, result.unmappedCount() + dropped, iris, sink);
    return result;
  }

  /** The UUID that the document states, else one that its content gives (RFC 4122, version 3). */
  private static String documentIri(
      Plans plans, ModelClass rootClass, SourceElement root, SourceFile file) {
    for (int i = 0; i < root.attributeCount(); i++) {
      boolean isUuid =
          plans
              .property(rootClass, root.attributeName(i))
              .filter(Nbo.UUID.getURI()::equals)
              .isPresent();
      String stated = root.attributeValue(i).trim();
      if (isUuid && UUID_URN.matcher(stated).matches()) {
        return stated;
      }
    }
    return "urn:uuid:" + UUID.nameUUIDFromBytes(file.digest());
  }
}
