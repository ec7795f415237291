package org.nbo;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.nbo.finding.NboException;
import org.nbo.lift.Detail;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.model.Alignment;
import org.nbo.model.genome.PlacedThings;
import org.nbo.model.statement.ByteStatements;
import org.nbo.ontology.StableGraph;

/**
 * A source about to be lifted: say how, then whereto. It becomes one named graph, with its
 * provenance in the default graph; the same source gives the same statements, whenever and wherever
 * it is lifted. Immutable.
 *
 * <p>Each way of lifting throws an {@link NboException} where the source cannot be read to its end.
 */
public final class Lifting {
  /** How the name of the graph ends that holds what follows from a document. */
  static final String INFERRED = "#inferred";

  private final Stages stages;
  private final Source source;
  private final Optional<String> base;
  private final List<Alignment> alignments;
  private final Detail detail;
  private final boolean inferring;
  private final ImagedBy imaged;
  private final Optional<String> assembly;

  Lifting(Stages stages, Source source) {
    this(stages, source, Optional.empty(), List.of(), Detail.all, false, null, Optional.empty());
  }

  private Lifting(
      Stages stages,
      Source source,
      Optional<String> base,
      List<Alignment> alignments,
      Detail detail,
      boolean inferring,
      ImagedBy imaged,
      Optional<String> assembly) {
    this.imaged = imaged;
    this.assembly = assembly;
    this.stages = stages;
    this.source = source;
    this.base = base;
    this.alignments = alignments;
    this.detail = detail;
    this.inferring = inferring;
  }

  /**
   * With this IRI for the document, instead of its UUID.
   *
   * @throws NboException where it cannot be one
   */
  public Lifting base(String iri) {
    if (!isBase(iri)) {
      throw NboException.usage(
          "NBO-USAGE", "base '" + iri + "' is no absolute IRI without a fragment");
    }
    return new Lifting(
        stages, source, Optional.of(iri), alignments, detail, inferring, imaged, assembly);
  }

  /** Whether a text can be the IRI of a document: absolute and without a fragment. */
  public static boolean isBase(String text) {
    try {
      IRIx iri = IRIx.create(text);
      return iri.isReference() && !iri.hasViolations() && text.indexOf('#') < 0;
    } catch (IRIException e) {
      return false;
    }
  }

  /**
   * Saying the same in the terms of another vocabulary too.
   *
   * @param vocabulary one of {@link Nbo#vocabularies}
   * @throws NboException where there is none of this name
   */
  public Lifting also(String vocabulary) {
    List<Alignment> all = new ArrayList<>(alignments);
    all.add(stages.alignment(vocabulary));
    return new Lifting(stages, source, base, List.copyOf(all), detail, inferring, imaged, assembly);
  }

  /**
   * With counts, ranges and distinct values in place of planes and whatever else a source has very
   * many of; not lossless.
   */
  public Lifting summarizing() {
    return new Lifting(
        stages, source, base, alignments, Detail.summary, inferring, imaged, assembly);
  }

  /**
   * With what follows from the document by rules, also by which techniques its images were taken
   * and which conditions of fields are met, in a named graph of its own after the others; its name
   * is that of the document with {@code #inferred}. It is made of all that the document says, in
   * memory.
   */
  public Lifting inferring() {
    return new Lifting(stages, source, base, alignments, detail, true, imaged, assembly);
  }

  /** With these as what made the spots, where the source is a table of traced chromatin. */
  public Lifting imagedBy(ImagedBy by) {
    return new Lifting(stages, source, base, alignments, detail, inferring, by, assembly);
  }

  /**
   * With places that count in this genome assembly, whatever the source says; for those that count
   * in one.
   *
   * @param name for example {@code GRCh38} or {@code hg38}
   */
  public Lifting countingIn(String name) {
    return new Lifting(
        stages, source, base, alignments, detail, inferring, imaged, Optional.of(name));
  }

  /** What follows, for a source that is small enough; nothing where that was not asked for. */
  private void infer(Lifted lifted, StreamRDF receiver) {
    if (inferring) {
      Graph stated = GraphFactory.createDefaultGraph();
      new Lifting(stages, source, base, List.of(), detail, false, imaged, assembly)
          .to(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  if (!quad.isDefaultGraph()) {
                    stated.add(quad.asTriple());
                  }
                }
              });
      send(stages.allInferred(stated), lifted.document(), receiver);
    }
  }

  private static void send(Graph inferred, String document, StreamRDF to) {
    Node name = NodeFactory.createURI(document + INFERRED);
    StableGraph.of(inferred).find().forEach(t -> to.quad(Quad.create(name, t)));
  }

  /** Writes what follows from a document as {@link #toNQuads} does. */
  static void writeInferred(Graph inferred, String document, OutputStream out) {
    JenaSystem.init(); // a writer that is the first to start it finds itself half made
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    writer.start();
    send(inferred, document, writer);
    writer.finish();
  }

  /**
   * Hands the statements to Jena one by one, in memory that does not grow with the source. The
   * receiver is neither started nor finished, so that one can take several sources. One that takes
   * statements in bytes too ({@link ByteStatements}) gets them so, and many in another thread.
   */
  public Lifted to(StreamRDF receiver) {
    Lifted lifted =
        lift(
            (lift, file) ->
                receiver instanceof ByteStatements bytes
                    ? lift.toStatements(file, bytes)
                    : lift.toStream(file, receiver, (thing, line) -> {}));
    infer(lifted, receiver);
    return lifted;
  }

  /** The same, but of things of which there are very many only where they lie. */
  Lifted to(StreamRDF receiver, PlacedThings placed) {
    return lift((lift, file) -> lift.toStream(file, receiver, placed));
  }

  /**
   * Writes N-Quads, the fastest way, in memory that does not grow with the source; flushes and does
   * not close.
   */
  public Lifted toNQuads(OutputStream out) {
    Lifted lifted = lift((lift, file) -> lift.toBytes(file, out, true));
    write(lifted, out, Lang.NQUADS);
    return lifted;
  }

  /** Writes N-Triples, which say the same without the named graph. */
  public Lifted toNTriples(OutputStream out) {
    Lifted lifted = lift((lift, file) -> lift.toBytes(file, out, false));
    write(lifted, out, Lang.NTRIPLES);
    return lifted;
  }

  private void write(Lifted lifted, OutputStream out, Lang syntax) {
    if (inferring) {
      JenaSystem.init(); // a writer that is the first to start it finds itself half made
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, syntax);
      writer.start();
      infer(
          lifted,
          syntax.equals(Lang.NQUADS)
              ? writer
              : new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  writer.triple(quad.asTriple());
                }
              });
      writer.finish();
    }
  }

  /** Gives the statements in a dataset in memory. */
  public Dataset toDataset() {
    Dataset dataset = DatasetFactory.createGeneral();
    to(StreamRDFLib.dataset(dataset.asDatasetGraph()));
    return dataset;
  }

  private interface Way {
    Lifter.Result lift(Lifter lift, SourceFile file);
  }

  private Lifted lift(Way way) {
    SourceFile file = source.file();
    return Lifted.of(
        stages
            .lifters()
            .with(
                lift -> {
                  Lifter lifter = lift.as(base, alignments, detail).countingIn(assembly);
                  return way.lift(imaged == null ? lifter : lifter.imagedBy(imaged.imaged()), file);
                }));
  }
}
