package org.nbo.export.report;

import java.util.List;
import java.util.function.ToIntFunction;
import org.nbo.finding.Assessment;
import org.nbo.finding.RequirementLevel;

/**
 * Where one file stands: the tiers that it meets, and how much is there of what was asked for.
 *
 * @param assessment the file
 */
record Standing(Assessment assessment) {
  /** Whether the file is fit for what was asked for, in a word. */
  String fit() {
    return assessment.conforms() ? "yes" : "no";
  }

  /** The highest tier that is met, in words. */
  String met(RequirementLevel level) {
    return tier(assessment.tierMet(level));
  }

  /** The highest tier that is met of each extension, for example "core: Tier 1". */
  List<String> metByExtension() {
    return assessment.asked().extensions().stream()
        .map(extension -> extension + ": " + met(extension, RequirementLevel.MUST))
        .toList();
  }

  /** The highest tier of one extension that is met, in words. */
  String met(String extension, RequirementLevel level) {
    boolean silent =
        assessment.matrix().stream()
            .filter(c -> c.duty().extension().equals(extension))
            .filter(c -> c.duty().level().compareTo(level) <= 0)
            .allMatch(c -> c.asked() == 0);
    return silent ? "nothing asked" : tier(assessment.tierMet(extension, level));
  }

  private static String tier(int met) {
    return met == 0 ? "none" : "Tier " + met;
  }

  /** How many of the fields that were asked for have a value. */
  int filled() {
    return sum(Assessment.Cell::filled);
  }

  /** How many fields were asked for, up to the tier and level, over all things of the file. */
  int asked() {
    return sum(Assessment.Cell::asked);
  }

  private int sum(ToIntFunction<Assessment.Cell> count) {
    return assessment.matrix().stream()
        .filter(c -> assessment.asked().cells().contains(c.duty()))
        .mapToInt(count)
        .sum();
  }
}
