package org.nbo.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.lift.Lifter;

/** What lifting had to say about a file, as findings. */
final class LiftFindings {
  /** What the model has no field for. */
  static final Rule UNMAPPED = new Rule(FindingKind.UNMAPPED, Severity.INFO, "unmapped");

  private LiftFindings() {}

  /**
   * @param lines the line at which a thing begins, or 0
   */
  static List<Finding> of(Lifter.Result lifted, ToIntFunction<Node> lines) {
    List<Finding> findings = new ArrayList<>();
    lifted.notes().forEach(note -> findings.add(placed(note, lifted.graph(), lines)));
    lifted.unmapped().forEach((path, count) -> findings.add(unmapped(lifted, path, count)));
    return findings;
  }

  /** A note on a thing, else on the document, with the line where it stands. */
  private static Finding placed(Finding note, String document, ToIntFunction<Node> lines) {
    if (note.subject().isEmpty()) {
      return note.on(document, note.line());
    }
    int line = lines.applyAsInt(NodeFactory.createURI(note.subject()));
    return note.on(note.subject(), line == 0 ? note.line() : line);
  }

  private static Finding unmapped(Lifter.Result lifted, String path, int count) {
    return Finding.of(
        UNMAPPED,
        Thing.document(lifted.graph(), 0),
        FieldName.of(path),
        "No field holds "
            + path
            + "; kept as nbo:unmapped"
            + (count == 1 ? "." : ", " + count + " times."));
  }
}
