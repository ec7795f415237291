package org.nbo;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.nbo.finding.Advice;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.NotAsked;
import org.nbo.finding.RequirementLevel;

/**
 * What is missing or wrong in a graph.
 *
 * @param asked what was asked for
 * @param matrix how much of each tier, level and extension is there
 * @param findings all findings, also about tiers beyond the one asked for
 * @param notAsked what would be asked for under conditions that are not met
 * @param report the SHACL results behind them ({@code sh:ValidationReport})
 */
public record Validation(
    Axes asked,
    List<Assessment.Cell> matrix,
    List<Finding> findings,
    List<NotAsked> notAsked,
    Graph report) {
  /** Whether the graph has what was asked for, and nothing that is wrong at every tier. */
  public boolean conforms() {
    return judged().conforms();
  }

  /**
   * The highest tier of which everything is there, 0 where not even the first is.
   *
   * @param level MUST for the required fields, SHOULD for the recommended ones too
   */
  public int tierMet(RequirementLevel level) {
    return judged().tierMet(level);
  }

  private Assessment judged() {
    return new Assessment("", "", "", asked, matrix, findings, Advice.NONE, List.of(), Map.of());
  }
}
