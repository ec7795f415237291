package org.nbo.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nbo.finding.Assessment;
import org.nbo.finding.CalibrationDue;
import org.nbo.finding.Duty;
import org.nbo.finding.NotAsked;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.TierNeeded;

/** What there is to know about a file beside the findings, in words. */
final class Asides {
  private Asides() {}

  static List<Outline.Aside> of(Assessment assessment) {
    List<Outline.Aside> asides = new ArrayList<>();
    add(asides, "Tier that this experiment needs", tierNeeded(assessment));
    add(asides, "Calibrations due next", due(assessment));
    add(asides, "Not asked", notAsked(assessment));
    return asides;
  }

  private static void add(List<Outline.Aside> to, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      to.add(new Outline.Aside(title, lines));
    }
  }

  private static List<String> tierNeeded(Assessment assessment) {
    TierNeeded needed = assessment.advice().tierNeeded();
    if (needed.reasons().isEmpty()) {
      return List.of();
    }
    int met = assessment.tierMet(RequirementLevel.MUST);
    List<String> lines = new ArrayList<>();
    lines.add(
        "Tier "
            + needed.tier()
            + (met >= needed.tier()
                ? ", which is met."
                : met == 0 ? "; not even Tier 1 is met." : "; Tier " + met + " is met."));
    needed
        .reasons()
        .forEach(r -> lines.add("Tier " + r.tier() + ": " + r.because() + " (" + r.name() + ")"));
    return lines;
  }

  private static List<String> due(Assessment assessment) {
    List<String> lines = new ArrayList<>();
    for (CalibrationDue due : assessment.advice().due()) {
      if (isAsked(assessment, due.duty())) {
        lines.add(
            due.due()
                + ": "
                + due.calibration()
                + " (Tier "
                + due.duty().tier()
                + ", "
                + due.duty().level()
                + "); the last one is of "
                + due.last());
      }
    }
    return lines;
  }

  private static List<String> notAsked(Assessment assessment) {
    Map<String, Set<String>> byReason = new TreeMap<>();
    for (NotAsked field : assessment.advice().notAsked()) {
      if (isAsked(assessment, field.duty())) {
        byReason.computeIfAbsent(field.because(), b -> new TreeSet<>()).add(field.label());
      }
    }
    return byReason.entrySet().stream()
        .map(e -> e.getKey() + ": " + String.join(", ", e.getValue()))
        .toList();
  }

  private static boolean isAsked(Assessment assessment, Duty duty) {
    return assessment.asked().cells().contains(duty);
  }
}
