package org.nbo.export.report;

import org.nbo.finding.Finding;
import org.nbo.finding.Place;
import org.nbo.finding.Remedy;

/** What is said of a missing field: what it is called, where its value goes, whose rule it is. */
final class MissingField {
  private MissingField() {}

  /**
   * Where the value of a missing field goes, and whose rule asks for it where that is not NBO's.
   */
  static String destination(Finding finding) {
    return destinationAlone(finding) + rule(finding);
  }

  static String destinationAlone(Finding finding) {
    Place place = finding.field().place();
    if (place.exists()) {
      return "add as " + place.path();
    }
    boolean elsewhere = finding.absence().remedy() == Remedy.MICROSCOPE;
    if (!place.key().isEmpty()) {
      return "add as key–value pair “"
          + place.key()
          + "”"
          + (elsewhere ? " or in the microscope’s file" : "");
    }
    return elsewhere ? "add in the microscope’s file" : "no place in " + place.schema();
  }

  /** Whose rule it is, where that is not NBO's. */
  static String rule(Finding finding) {
    return finding.source().isEmpty() ? "" : " (rule of: " + finding.source() + ")";
  }

  /** What is missing, with the number of fields that it would have to hold. */
  static String label(Finding finding) {
    int fields = finding.absence().fields();
    return finding.field().label() + (fields > 1 ? " (" + fields + " fields)" : "");
  }
}
