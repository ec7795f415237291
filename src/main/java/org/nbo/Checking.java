package org.nbo;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.nbo.assess.Companions;
import org.nbo.assess.ExperimentCheck;
import org.nbo.check.Check;
import org.nbo.check.Checks;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.finding.Rule;
import org.nbo.lift.SourceFile;

/**
 * Compares the values of sources or graphs, and finds what cannot be or is hardly so. Immutable,
 * and for any number of threads.
 */
public final class Checking {
  private final Stages stages;
  private final Companions companions;
  private final Checks checks;

  private Checking(Stages stages, Companions companions, Checks checks) {
    this.stages = stages;
    this.companions = companions;
    this.checks = checks;
  }

  static Checking by(Stages stages, Source... companions) {
    return new Checking(stages, Assessing.lifted(stages, companions), stages.checks());
  }

  /**
   * A check, by what it finds.
   *
   * @param name as {@link #only} takes it
   * @param rule kind and severity of its findings
   * @param finds in a few words
   */
  public record Known(String name, Rule rule, String finds) {
    private static Known of(Check check) {
      return new Known(check.name(), check.rule(), check.finds());
    }
  }

  /** The checks that run, in their order. */
  public List<Known> checks() {
    return checks.all().stream().map(Known::of).toList();
  }

  /**
   * With some checks only.
   *
   * @param names of checks; all where there is none
   * @throws NboException where there is no check of a name
   */
  public Checking only(String... names) {
    return new Checking(stages, companions, checks.only(List.of(names)));
  }

  /**
   * What is wrong in a source.
   *
   * @throws NboException where it cannot be read to its end
   */
  public List<Finding> check(Source source) {
    SourceFile file = source.file();
    return stages.lifters().with(lift -> experiment().check(file, lift));
  }

  /**
   * What is wrong in a graph.
   *
   * @param graph of one document, as lifting gives it; not changed
   */
  public List<Finding> check(Graph graph) {
    return experiment().check(graph);
  }

  private ExperimentCheck experiment() {
    return new ExperimentCheck(
        stages.model(), stages.rules(), stages.merger(), companions, checks, stages::distinctions);
  }
}
