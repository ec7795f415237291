package org.nbo.export.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nbo.finding.Assessment;

/**
 * What a file that was merged with an assessed one had in common with it.
 *
 * @param title the file, and how much
 * @param things each with its names in both files and the evidence
 * @param apart what was not found in it, each with its nearest candidate and the reason
 */
record Common(String title, List<String> things, List<String> apart) {
  /** How many things that are taken for the same by one reason are each named. */
  private static final int NAMED = 10;

  static Common of(Assessment.Companion companion) {
    return new Common(
        "With "
            + companion.file()
            + " ("
            + companion.format()
            + "), which describes "
            + companion.things()
            + " things; "
            + (companion.same().isEmpty() ? "none is taken for the same" : "taken for the same"),
        same(companion.same()),
        companion.apart().stream().map(s -> s.names() + ": " + s.reason()).toList());
  }

  /** Of many with one reason, such as the planes of a stack, the first is named. */
  private static List<String> same(List<Assessment.SameThing> all) {
    Map<String, Long> alike =
        all.stream()
            .collect(Collectors.groupingBy(Assessment.SameThing::evidence, Collectors.counting()));
    Set<String> told = new HashSet<>();
    List<String> lines = new ArrayList<>();
    for (Assessment.SameThing one : all) {
      long count = alike.get(one.evidence());
      if (count <= NAMED) {
        lines.add(one.names() + ": " + one.evidence());
      } else if (told.add(one.evidence())) {
        lines.add(one.names() + " and " + (count - 1) + " more: " + one.evidence());
      }
    }
    return lines;
  }

  boolean hasApart() {
    return !apart.isEmpty();
  }

  /** What stands above the things that were not found in it. */
  String apartTitle() {
    return "Not found there, with what is nearest";
  }
}
