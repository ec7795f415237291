package org.nbo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nbo.lift.Lift;
import org.nbo.model.Finding;
import org.nbo.model.FindingKind;

/** Says in a few lines what lifting repaired or left behind. */
final class Notes {
  private static final int NAMED = 5;

  /** The rule of what an upgrade had no place for. */
  private static final String DROPPED = "dropped-by-upgrade";

  private Notes() {}

  static void print(String file, Lift.Result result, PrintWriter to) {
    if (result.leftOut() > 0) {
      to.printf(
          "nbo: %s: %d values left out, which only say how the application draws and counts"
              + " components (nbo:leftOutKey)%n",
          file, result.leftOut());
    }
    List<Finding> notes = result.notes();
    notes.stream()
        .filter(note -> note.kind() != FindingKind.REPAIR && !note.rule().equals(DROPPED))
        .forEach(note -> to.printf("nbo: %s: %s%n", file, note.message()));
    line(
        file,
        notes,
        note -> note.rule().equals(DROPPED),
        "kept as nbo:unmapped, because the upgrade to the newest version has no place for it: ",
        to);
    line(file, notes, note -> note.kind() == FindingKind.REPAIR, "repaired: ", to);
  }

  private static void line(
      String file, List<Finding> notes, Predicate<Finding> which, String what, PrintWriter to) {
    List<Finding> some = notes.stream().filter(which).toList();
    if (!some.isEmpty()) {
      String fields =
          some.stream()
              .map(Finding::field)
              .distinct()
              .limit(NAMED)
              .collect(Collectors.joining(", "));
      boolean more = some.stream().map(Finding::field).distinct().count() > NAMED;
      to.printf("nbo: %s: %s%s%s; nbo assess lists each%n", file, what, fields, more ? " …" : "");
    }
  }
}
