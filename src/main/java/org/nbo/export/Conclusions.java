package org.nbo.export;

import java.util.List;
import java.util.Optional;
import org.nbo.finding.Assessment;
import org.nbo.finding.InferredModality;

/** What other stages found about an experiment; each is worked out when it is asked for. */
public interface Conclusions {
  /** Nothing is known. */
  Conclusions NONE =
      new Conclusions() {
        @Override
        public List<InferredModality> modality() {
          return List.of();
        }

        @Override
        public Optional<List<Assessment.Cell>> matrix() {
          return Optional.empty();
        }
      };

  /** By which techniques the images were taken. */
  List<InferredModality> modality();

  /** How much of each tier, level and extension is there; empty where nobody looked. */
  Optional<List<Assessment.Cell>> matrix();
}
