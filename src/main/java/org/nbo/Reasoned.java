package org.nbo;

import java.util.List;
import org.nbo.finding.Impossibility;
import org.nbo.finding.InferredModality;

/**
 * What follows from a source, and what it says that cannot be.
 *
 * @param modality by which techniques images were taken, and what channels and instruments are
 * @param impossible contradictions that do not depend on each other; none where the source can be
 *     true
 */
public record Reasoned(List<InferredModality> modality, List<Impossibility> impossible) {
  /** Whether what the source says can be true. */
  public boolean consistent() {
    return impossible.isEmpty();
  }
}
