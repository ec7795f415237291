package org.nbo.cli.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;
import org.nbo.finding.Thing;

/**
 * What was found about many files, as far as a report of all of them needs it. Where it names no
 * things in the files, findings that differ in nothing else are kept once, so that thousands of
 * files fit into little memory.
 */
public final class Outcomes {
  private final boolean graphs;
  private final boolean things;
  private final List<Outcome> kept = new ArrayList<>();
  private final Map<Finding, Finding> alike = new HashMap<>();

  /**
   * @param graphs whether the SHACL results are needed
   * @param things whether it matters which things the findings are on
   */
  public Outcomes(boolean graphs, boolean things) {
    this.graphs = graphs;
    this.things = things;
  }

  public void add(Outcome outcome) {
    kept.add(
        new Outcome(
            things ? outcome.assessment() : brief(outcome.assessment()),
            graphs ? outcome.report() : Graph.emptyGraph));
  }

  public List<Outcome> all() {
    return kept;
  }

  private Assessment brief(Assessment full) {
    return full.with(full.findings().stream().map(this::brief).toList(), Map.of());
  }

  private Finding brief(Finding full) {
    Finding brief =
        new Finding(
            full.rule(),
            Thing.of("", full.component(), 0),
            full.field(),
            full.duty(),
            "",
            "",
            full.source(),
            full.count(),
            List.of(),
            full.absence());
    return alike.computeIfAbsent(brief, b -> b);
  }
}
