package org.nbo.export;

import java.io.OutputStream;
import java.util.List;
import org.nbo.model.Assessment;

/** A way to write down what was found about files. */
public interface ReportFormat {
  /**
   * Writes the assessments of one or several files.
   *
   * @param several whether there were several files, of which those that could not be read are not
   *     among the assessments
   * @param out stays open
   */
  void write(List<Assessment> assessments, boolean several, OutputStream out);

  /** Ending of a file in this format, with the dot. */
  String ending();
}
