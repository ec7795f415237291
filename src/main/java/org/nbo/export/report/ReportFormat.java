package org.nbo.export.report;

import java.io.OutputStream;
import java.util.List;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;

/** A way to write down what was found about files. */
public interface ReportFormat {
  /**
   * Writes the assessments of one or several files.
   *
   * @param assessments of the files that could be read
   * @param asked what all of them are held against
   * @param extent whether there were several files, and how much to say about each
   * @param out stays open
   */
  void write(List<Assessment> assessments, Axes asked, Extent extent, OutputStream out);

  /** Whether the report says on which things in a file its findings are. */
  default boolean namesThings(Extent extent) {
    return true;
  }

  /** Ending of a file in this format, with the dot. */
  String ending();
}
