package org.nbo.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;

/**
 * The order in which findings are worth acting on, the same in all reports: what a tier asks for
 * before what is wrong anyway and what the model does not know; lower tiers first; MUST before
 * SHOULD; the component with most findings first, because whoever looks up its data sheet closes
 * most gaps at once; of its fields the one that is missing on most things.
 */
final class Priority {
  private final Map<List<Object>, Long> counts = new HashMap<>();

  private Priority(List<Finding> findings) {
    for (Finding finding : findings) {
      counts.merge(component(finding), finding.count(), Long::sum);
      counts.merge(field(finding), finding.count(), Long::sum);
    }
  }

  /** The findings of one file in this order. */
  static List<Finding> mostValuableFirst(List<Finding> findings) {
    Priority priority = new Priority(findings);
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparing(Priority::part)
            .thenComparing(Priority::tier)
            .thenComparing(Priority::level)
            .thenComparing(f -> -priority.counts.get(component(f)))
            .thenComparing(Finding::component)
            .thenComparing(f -> -priority.counts.get(field(f)))
            .thenComparing(Finding.ORDER));
    return sorted;
  }

  private static int part(Finding finding) {
    if (finding.duty() != null) {
      return 0;
    }
    return finding.kind() == FindingKind.UNMAPPED ? 2 : 1;
  }

  private static int tier(Finding finding) {
    return finding.duty() == null ? 0 : finding.duty().tier();
  }

  private static int level(Finding finding) {
    return finding.duty() == null ? 0 : finding.duty().level().ordinal();
  }

  private static List<Object> component(Finding finding) {
    return List.of(part(finding), tier(finding), level(finding), finding.component());
  }

  private static List<Object> field(Finding finding) {
    return List.of(
        part(finding), tier(finding), level(finding), finding.component(), finding.rule().id());
  }
}
