package org.nbo.export;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;
import org.nbo.finding.InferredModality;

/** What other stages found about an experiment; each is worked out when it is asked for. */
public interface Conclusions {
  /** Nothing is known. */
  Conclusions NONE =
      new Conclusions() {
        @Override
        public List<InferredModality> modality(String image) {
          return List.of();
        }

        @Override
        public Optional<Completeness> completeness() {
          return Optional.empty();
        }
      };

  /**
   * By which techniques an image was taken.
   *
   * @param image its IRI
   */
  List<InferredModality> modality(String image);

  /** What is there of what all tiers and extensions ask for; empty where nobody looked. */
  Optional<Completeness> completeness();

  /**
   * What is there of what is asked for.
   *
   * @param matrix how much of each tier, level and extension
   * @param findings what is missing or wrong
   * @param report the SHACL results behind them ({@code sh:ValidationReport})
   */
  record Completeness(List<Assessment.Cell> matrix, List<Finding> findings, Graph report) {}
}
