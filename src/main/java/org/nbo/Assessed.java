package org.nbo;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.nbo.finding.Assessment;
import org.nbo.finding.LightPath;

/**
 * What was found about one source, and the statements it was found in.
 *
 * @param assessment what was found
 * @param stated what the source and its companions say
 * @param inferred what follows from that by rules
 * @param report the SHACL results behind the findings ({@code sh:ValidationReport})
 */
public record Assessed(Assessment assessment, Graph stated, Graph inferred, Graph report) {
  /** The same with what is drawn of its channels. */
  Assessed drawn(List<LightPath> paths) {
    return new Assessed(assessment.drawn(paths), stated, inferred, report);
  }

  /** All that is known: what is stated, and what follows from it. */
  public Graph graph() {
    return new MultiUnion(new Graph[] {stated, inferred});
  }
}
