package org.nbo.export.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;

/**
 * A field that is missing, on several things or in several files.
 *
 * @param finding the first that says so
 * @param count how many do
 * @param where where the value goes; formats may differ
 */
record Gap(Finding finding, long count, String where) {
  private static final int NAMED = 3;

  /** As {@link Priority} has it: lower tiers first, MUST before SHOULD, then most findings. */
  private static final Comparator<Gap> MOST_VALUABLE_FIRST =
      Comparator.comparing((Gap gap) -> gap.finding.duty().tier())
          .thenComparing(gap -> gap.finding.duty().level())
          .thenComparing(Comparator.comparingLong(Gap::count).reversed())
          .thenComparing(gap -> gap.finding.field().name())
          .thenComparing(gap -> gap.finding.component())
          .thenComparing(gap -> gap.finding.rule().id());

  /** What is missing of the tiers up to one, at the level that was asked for. */
  static Stream<Finding> missing(Assessment assessment, int tier) {
    return assessment.findings().stream()
        .filter(f -> f.duty() != null && f.duty().tier() <= tier)
        .filter(f -> f.duty().level().compareTo(assessment.asked().level()) <= 0);
  }

  /** Findings about the same field together, most valuable first. */
  static List<Gap> among(Stream<Finding> findings) {
    Map<String, List<Finding>> byRule =
        findings.collect(
            Collectors.groupingBy(f -> f.rule().id(), LinkedHashMap::new, Collectors.toList()));
    return byRule.values().stream().map(Gap::of).sorted(MOST_VALUABLE_FIRST).toList();
  }

  private static Gap of(Collection<Finding> findings) {
    TreeSet<String> places =
        findings.stream()
            .map(f -> some(MissingField.destination(f)))
            .collect(Collectors.toCollection(TreeSet::new));
    long count = findings.stream().mapToLong(Finding::count).sum();
    return new Gap(findings.iterator().next(), count, String.join("; ", places));
  }

  /** A place, with a few of the elements that may stand there. */
  private static String some(String place) {
    String[] alternatives = place.split("\\|");
    return alternatives.length <= NAMED + 1
        ? place
        : String.join("|", List.of(alternatives).subList(0, NAMED))
            + " or "
            + (alternatives.length - NAMED)
            + " others";
  }
}
