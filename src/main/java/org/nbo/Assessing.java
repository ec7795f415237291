package org.nbo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nbo.assess.Assessor;
import org.nbo.assess.Companion;
import org.nbo.assess.Companions;
import org.nbo.assess.ExperimentCheck;
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
    SourceFile file = source.file();
    Assessor.Outcome outcome = stages.lifters().with(lift -> assessor.assess(file, lift));
    Assessed assessed =
        new Assessed(outcome.assessment(), outcome.stated(), outcome.inferred(), outcome.report());
    return drawn ? assessed.drawn(stages.lightPaths().in(assessed.graph())) : assessed;
  }
}
