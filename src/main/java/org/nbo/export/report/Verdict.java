package org.nbo.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Remedy;
import org.nbo.finding.RequirementLevel;

/**
 * How a file stands, in sentences.
 *
 * @param assessment of the file
 */
record Verdict(Assessment assessment) {
  /** Whether what was asked for is fulfilled, in words. */
  String answer() {
    if (assessment.isBesideModel()) {
      return assessment.conforms() ? "As its format asks." : "Not as its format asks.";
    }
    String asked = tier(assessment.asked());
    return assessment.conforms() ? "Fit for " + asked + "." : "Not fit for " + asked + ".";
  }

  /** The verdict in a sentence: the highest tier that is met, and what speaks against it. */
  String tiers() {
    int must = assessment.tierMet(RequirementLevel.MUST);
    String extensions = " (" + String.join(", ", assessment.asked().extensions()) + ")";
    long wrong = assessment.wrong();
    return (must == 0 ? noTier() : "Tier " + must + " is met: " + present(must))
        + extensions
        + "."
        + (wrong == 0 ? "" : " Besides, " + wrong + (wrong == 1 ? " value is" : " values are"))
        + (wrong == 0 ? "" : " wrong.");
  }

  /** Where what is missing can be filled in, in a sentence; empty where nothing is. */
  String remedies() {
    List<String> parts = new ArrayList<>();
    remedy(Remedy.FILE, "can be added in this file", parts);
    remedy(Remedy.MICROSCOPE, "in the microscope’s file", parts);
    remedy(Remedy.EXPERIMENTER, "known only to the experimenter", parts);
    return parts.isEmpty()
        ? ""
        : "Of what is missing for "
            + tier(assessment.asked())
            + ": "
            + String.join(", ", parts)
            + ".";
  }

  /** How each of several microscopes stands, in a sentence; empty where there are no several. */
  String byMicroscope() {
    return assessment.verdicts().isEmpty()
        ? ""
        : "By microscope: "
            + assessment.verdicts().stream().map(this::words).collect(Collectors.joining("; "))
            + ".";
  }

  private String words(Assessment.Verdict verdict) {
    int fields = verdict.missing();
    return assessment.name(verdict.thing())
        + (verdict.tierMet() == 0 ? " meets no tier" : " meets Tier " + verdict.tierMet())
        + (fields == 0 ? "" : " (" + fields + (fields == 1 ? " field of " : " fields of "))
        + (fields == 0 ? "" : tier(assessment.asked()) + " missing)");
  }

  private void remedy(Remedy remedy, String words, List<String> to) {
    int fields = assessment.missing(remedy);
    if (fields > 0) {
      to.add(fields + (fields == 1 ? " field " : " fields ") + words);
    }
  }

  private String noTier() {
    if (assessment.isBesideModel()) {
      return "No tier asks anything of such a file";
    }
    int asked = 0;
    int filled = 0;
    for (Assessment.Cell cell : assessment.matrix()) {
      if (cell.duty().tier() == 1 && cell.duty().level() == RequirementLevel.MUST) {
        asked += cell.asked();
        filled += cell.filled();
      }
    }
    return asked == 0
        ? "No tier is met: the file describes nothing that one asks about"
        : "No tier is met: of the "
            + asked
            + " fields that Tier 1 requires, "
            + (asked - filled)
            + (asked - filled == 1 ? " is missing" : " are missing");
  }

  private String present(int must) {
    int all = assessment.tierMet(RequirementLevel.SHOULD);
    String required = "all required fields are there, ";
    if (all == must) {
      return required + "and the recommended ones too";
    }
    return required
        + (all == 0 ? "not all recommended ones" : "the recommended ones up to Tier " + all);
  }

  /** The tier that is asked for, in words. */
  static String tier(Axes asked) {
    return "Tier "
        + asked.tier()
        + (asked.level() == RequirementLevel.MUST ? "" : " with recommended fields");
  }
}
