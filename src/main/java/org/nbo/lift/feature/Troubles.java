package org.nbo.lift.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;

/**
 * What is wrong with rows, in memory that does not grow with their number: of each kind of trouble
 * the first rows, of the rest their number.
 */
final class Troubles {
  /** A row that is left out because its place is none. */
  static final Rule ROW = new Rule(FindingKind.VALUE, Severity.WARNING, "genomic#row");

  /** A name of a chromosome that was read as another. */
  static final Rule CHROMOSOME = new Rule(FindingKind.VALUE, Severity.INFO, "genomic#chromosome");

  /** An assembly that is not said, not known, or taken from a name. */
  static final Rule ASSEMBLY = new Rule(FindingKind.VALUE, Severity.WARNING, "genomic#assembly");

  private static final int SHOWN = 5;

  private final Map<String, Group> groups = new LinkedHashMap<>();

  /**
   * Notes a trouble.
   *
   * @param what the kind of it, which is also what messages about further rows say
   * @param line of the row, from 1; 0 for the file
   * @param message what is wrong there, and what became of it
   */
  void add(Rule rule, String what, int line, String message) {
    Group group = groups.computeIfAbsent(what, key -> new Group(rule, what));
    group.count++;
    if (group.first.size() < SHOWN) {
      group.first.add(
          Finding.of(
              rule,
              Thing.document("", line),
              FieldName.of(what),
              (line > 0 ? "line " + line + ": " : "") + message));
    } else if (group.next == 0) {
      group.next = line;
    }
  }

  /** The first trouble by a rule, in words; empty where there is none. */
  String first(Rule rule) {
    return groups.values().stream()
        .filter(group -> group.rule.equals(rule))
        .findFirst()
        .map(group -> group.first.get(0).message())
        .orElse("");
  }

  /** The findings, each kind together. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    for (Group group : groups.values()) {
      all.addAll(group.first);
      long more = group.count - group.first.size();
      if (more > 0) {
        all.add(
            Finding.of(
                    group.rule,
                    Thing.document("", group.next),
                    FieldName.of(group.what),
                    "the same ("
                        + group.what
                        + ") in "
                        + more
                        + " more rows, from line "
                        + group.next)
                .times(more, List.of()));
      }
    }
    return all;
  }

  private static final class Group {
    private final Rule rule;
    private final String what;
    private final List<Finding> first = new ArrayList<>();
    private long count;
    private int next;

    private Group(Rule rule, String what) {
      this.rule = rule;
      this.what = what;
    }
  }
}
