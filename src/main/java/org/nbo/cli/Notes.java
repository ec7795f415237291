package org.nbo.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.nbo.Lifted;
import org.nbo.cli.output.FailureMessage;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;

/** Says in a few lines what lifting repaired, left out, or found no place for. */
public final class Notes {
  private static final int NAMED = 5;

  private final String file;
  private final List<String> lines = new ArrayList<>();

  private Notes(String file) {
    this.file = file;
  }

  /** The lines about a file; none where there is nothing to say. */
  public static List<String> of(String file, Lifted result) {
    Notes notes = new Notes(file);
    notes.add(result);
    return notes.lines;
  }

  /** Which things there are how often. */
  public static String counts(SortedMap<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getKey() + " × " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private void add(Lifted result) {
    if (result.summarizedCount() > 0) {
      line("only summarized, so not lossless (--planes all): " + counts(result.summarized()));
    }
    if (result.leftOut() > 0) {
      line(
          result.leftOut()
              + " values left out, which only say how the application draws and counts components"
              + " (nbo:leftOutKey)");
    }
    Set<String> dropped = new LinkedHashSet<>();
    Set<String> repaired = new LinkedHashSet<>();
    for (Finding note : result.findings()) {
      if (note.rule().equals(Lifted.DROPPED_BY_UPGRADE)) {
        dropped.add(note.field().name());
      } else if (note.kind() == FindingKind.REPAIR) {
        // A pair that is read as it was meant is a field like another; assess tells of it.
        if (!note.rule().isOf(Lifted.FILLED_BY_PAIR)) {
          repaired.add(note.field().name());
        }
      } else if (note.kind() != FindingKind.MISSING
          && !note.rule().equals(Assessment.BESIDE_MODEL)) { // what is asked for, assess tells
        line(placed(note));
      }
    }
    some(
        "kept as nbo:unmapped, because the upgrade to the newest version has no place for it: ",
        dropped,
        "; nbo assess lists each");
    some("repaired: ", repaired, "; nbo assess lists each");
    some(
        "kept as nbo:unmapped, because no field of the model holds it: ",
        result.unmapped().keySet(),
        " (" + result.unmappedCount() + " in all)");
  }

  /** What a note says, with where that is and how often. */
  private static String placed(Finding note) {
    String where = note.line() > 0 ? "line " + note.line() + ": " : "";
    if (note.count() == 1) {
      return where + note.message();
    }
    String others =
        note.examples().stream()
            .map(other -> Integer.toString(other.line()))
            .collect(Collectors.joining(", "));
    return where
        + note.message()
        + " ("
        + note.count()
        + " times"
        + (others.isEmpty() ? ")" : ", also in lines " + others + ")");
  }

  private void some(String what, Collection<String> names, String more) {
    if (!names.isEmpty()) {
      List<String> first = names.stream().limit(NAMED).toList();
      line(what + String.join(", ", first) + (names.size() > NAMED ? " …" : "") + more);
    }
  }

  private void line(String text) {
    lines.add("nbo: " + FailureMessage.printable(file + ": " + text));
  }
}
