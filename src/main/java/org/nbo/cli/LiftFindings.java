package org.nbo.cli;

import java.util.ArrayList;
import java.util.List;
import org.nbo.lift.Lift;
import org.nbo.model.Finding;
import org.nbo.model.FindingKind;
import org.nbo.model.Severity;

/** What lifting had to say about a file, as findings. */
final class LiftFindings {
  private LiftFindings() {}

  static List<Finding> of(Lift.Result lifted) {
    List<Finding> findings = new ArrayList<>(lifted.notes());
    lifted.unmapped().forEach((path, count) -> findings.add(unmapped(lifted, path, count)));
    return findings;
  }

  private static Finding unmapped(Lift.Result lifted, String path, int count) {
    return new Finding(
        FindingKind.UNMAPPED,
        Severity.INFO,
        "unmapped",
        lifted.graph(),
        "document",
        path,
        "",
        null,
        "No field holds "
            + path
            + "; kept as nbo:unmapped"
            + (count == 1 ? "." : ", " + count + " times."),
        "",
        0);
  }
}
