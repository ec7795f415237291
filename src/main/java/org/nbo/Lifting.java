package org.nbo;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.nbo.finding.NboException;
import org.nbo.lift.Detail;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.model.Alignment;

/**
 * A source about to be lifted: say how, then whereto. It becomes one named graph, with its
 * provenance in the default graph; the same source gives the same statements, whenever and wherever
 * it is lifted. Immutable.
 *
 * <p>Each way of lifting throws an {@link NboException} where the source cannot be read to its end.
 */
public final class Lifting {
  private final Stages stages;
  private final Source source;
  private final Optional<String> base;
  private final List<Alignment> alignments;
  private final Detail detail;

  Lifting(Stages stages, Source source) {
    this(stages, source, Optional.empty(), List.of(), Detail.all);
  }

  private Lifting(
      Stages stages,
      Source source,
      Optional<String> base,
      List<Alignment> alignments,
      Detail detail) {
    this.stages = stages;
    this.source = source;
    this.base = base;
    this.alignments = alignments;
    this.detail = detail;
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
    return new Lifting(stages, source, Optional.of(iri), alignments, detail);
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
    return new Lifting(stages, source, base, List.copyOf(all), detail);
  }

  /**
   * With counts, ranges and distinct values in place of planes and whatever else a source has very
   * many of; not lossless.
   */
  public Lifting summarizing() {
    return new Lifting(stages, source, base, alignments, Detail.summary);
  }

  /**
   * Hands the statements to Jena one by one, in memory that does not grow with the source. The
   * receiver is neither started nor finished, so that one can take several sources.
   */
  public Lifted to(StreamRDF receiver) {
    return lift((lift, file) -> lift.toStream(file, receiver, (thing, line) -> {}));
  }

  /**
   * Writes N-Quads, the fastest way, in memory that does not grow with the source; flushes and does
   * not close.
   */
  public Lifted toNQuads(OutputStream out) {
    return lift((lift, file) -> lift.toBytes(file, out, true));
  }

  /** Writes N-Triples, which say the same without the named graph. */
  public Lifted toNTriples(OutputStream out) {
    return lift((lift, file) -> lift.toBytes(file, out, false));
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
        stages.lifters().with(lift -> way.lift(lift.as(base, alignments, detail), file)));
  }
}
