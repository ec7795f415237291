package org.nbo;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.nbo.assess.Assessor;
import org.nbo.assess.Companion;
import org.nbo.assess.Companions;
import org.nbo.assess.ExperimentCheck;
import org.nbo.assess.WholeDocument;
import org.nbo.finding.Axes;
import org.nbo.finding.NboException;
import org.nbo.lift.SourceFile;
import org.nbo.model.Uuid;

/**
 * Assesses sources, all of them by the same axes and with the same companions, which are lifted
 * once. Immutable, and for any number of threads.
 */
public final class Assessing {
  private final Stages stages;
  private final Axes axes;
  private final Companions companions;
  private final boolean withSchema;
  private final boolean drawn;
  private final Assessor assessor;

  private Assessing(
      Stages stages, Axes axes, Companions companions, boolean withSchema, boolean drawn) {
    this.withSchema = withSchema;
    this.drawn = drawn;
    this.stages = stages;
    this.axes = axes;
    this.companions = companions;
    this.assessor =
        new Assessor(
            axes,
            stages.model(),
            stages.rules(),
            stages.validator(axes.extensions()),
            stages.merger(),
            companions,
            withSchema ? Optional.of(stages.schemaCheck()) : Optional.empty(),
            () -> stages.distinctions(axes.extensions()),
            new ExperimentCheck(
                stages.model(),
                stages.rules(),
                stages.merger(),
                companions,
                stages.checks(),
                () -> stages.distinctions(axes.extensions())),
            stages.inferences(),
            stages.advising());
  }

  static Assessing by(Stages stages, Axes axes, Source... companions) {
    return new Assessing(stages, stages.known(axes), lifted(stages, companions), true, false);
  }

  /** Companions, each lifted once. */
  static Companions lifted(Stages stages, Source... companions) {
    List<Companion> lifted = new ArrayList<>();
    for (Source companion : companions) {
      lifted.addAll(lifted(stages, companion));
    }
    return new Companions(lifted);
  }

  /** RDF as it is, each document in it for itself; anything else lifted. */
  static List<Companion> lifted(Stages stages, Source companion) {
    SourceFile file = companion.file();
    String document = Uuid.urn(Uuid.ofName(file.sha256()).toString());
    return RdfFile.of(companion)
        .map(rdf -> Companion.of(file, rdf.syntax().getName(), rdf.read(document), stages.model()))
        .orElseGet(() -> stages.lifters().with(lift -> List.of(Companion.of(file, lift))));
  }

  /** The same without checking OME-XML against the official schema of its version. */
  public Assessing withoutSchema() {
    return new Assessing(stages, axes, companions, false, drawn);
  }

  /** The same with what is to be drawn of the light paths of channels. */
  public Assessing drawn() {
    return new Assessing(stages, axes, companions, withSchema, true);
  }

  /**
   * Assesses a source.
   *
   * @throws NboException where it cannot be read to its end
   */
  public Assessed assess(Source source) {
    return assessed(outcome(source));
  }

  private Assessor.Outcome outcome(Source source) {
    SourceFile file = source.file();
    return stages.lifters().with(lift -> assessor.assess(file, lift));
  }

  private Assessed assessed(Assessor.Outcome outcome) {
    Assessed assessed =
        new Assessed(outcome.assessment(), outcome.stated(), outcome.inferred(), outcome.report());
    return drawn ? assessed.drawn(stages.lightPaths().in(assessed.graph())) : assessed;
  }

  /** What was lifted of a source, and what was found in it. */
  public record Both(Lifted lifted, Assessed assessed) {}

  /**
   * Assesses a source, and writes it as {@link Lifting#toNQuads} does. A small one is lifted once
   * for both.
   *
   * @param inferring whether what follows from it is written too, as {@link Lifting#inferring} says
   * @param out flushed, and not closed
   * @throws NboException where it cannot be read to its end
   */
  public Both assess(Source source, boolean inferring, OutputStream out) {
    Assessor.Outcome outcome = outcome(source);
    Lifted lifted =
        outcome
            .whole()
            .map(document -> write(document, inferring, out))
            .orElseGet(
                () -> {
                  Lifting lifting = new Lifting(stages, source);
                  return (inferring ? lifting.inferring() : lifting).toNQuads(out);
                });
    return new Both(lifted, assessed(outcome));
  }

  private Lifted write(WholeDocument document, boolean inferring, OutputStream out) {
    document.writeNQuads(out);
    if (inferring) {
      Graph inferred =
          document
              .inferred()
              .map(byRules -> stages.allInferred(document.stated(), byRules))
              .orElseGet(() -> stages.allInferred(document.stated()));
      Lifting.writeInferred(inferred, document.result().graph(), out);
    }
    return Lifted.of(document.result());
  }

  /**
   * Assesses a source, and hands its statements to Jena as {@link Lifting#to} does. A small one is
   * lifted once for both.
   *
   * @param to neither started nor finished
   * @throws NboException where it cannot be read to its end
   */
  public Both assess(Source source, StreamRDF to) {
    Assessor.Outcome outcome = outcome(source);
    Lifted lifted =
        outcome
            .whole()
            .map(
                document -> {
                  document.send(to);
                  return Lifted.of(document.result());
                })
            .orElseGet(() -> new Lifting(stages, source).to(to));
    return new Both(lifted, assessed(outcome));
  }
}
