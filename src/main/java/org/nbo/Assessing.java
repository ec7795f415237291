package org.nbo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.nbo.assess.Assessor;
import org.nbo.assess.Companion;
import org.nbo.assess.Companions;
import org.nbo.assess.ExperimentCheck;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.NboException;
import org.nbo.lift.SourceFile;

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
      SourceFile file = companion.file();
      lifted.add(stages.lifters().with(lift -> Companion.of(file, lift)));
    }
    return new Companions(lifted);
  }

  /** The same without checking OME-XML against the official schema of its version. */
  public Assessing withoutSchema() {
    return new Assessing(stages, axes, companions, false, drawn);
  }

  /** The same with what is to be drawn of the light paths of channels. */
  public Assessing drawn() {
    return new Assessing(stages, axes, companions, withSchema, true);
  }

  private static Graph union(Graph stated, Graph inferred) {
    return new MultiUnion(new Graph[] {stated, inferred});
  }

  /**
   * Assesses a source.
   *
   * @throws NboException where it cannot be read to its end
   */
  public Assessed assess(Source source) {
    SourceFile file = source.file();
    Assessor.Outcome outcome = stages.lifters().with(lift -> assessor.assess(file, lift));
    Assessment assessment =
        drawn
            ? outcome
                .assessment()
                .drawn(stages.lightPaths().in(union(outcome.stated(), outcome.inferred())))
            : outcome.assessment();
    return new Assessed(assessment, outcome.stated(), outcome.inferred(), outcome.report());
  }
}
