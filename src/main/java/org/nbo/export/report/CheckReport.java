package org.nbo.export.report;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nbo.export.JsonText;
import org.nbo.finding.Finding;
import org.nbo.model.Printable;

/** What checks found in files, for people or for programs. */
public final class CheckReport {
  private CheckReport() {}

  /**
   * One file.
   *
   * @param file as the user named it
   */
  public record Checked(String file, List<Finding> findings) {}

  /** A line for each finding: where, how serious, what, by which check. */
  public static void text(List<Checked> files, OutputStream out) {
    PrintWriter to = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (Checked checked : files) {
      for (Finding finding : checked.findings) {
        String file = finding.file().isEmpty() ? checked.file : finding.file();
        to.print(
            Printable.line(
                file
                    + (finding.line() > 0 ? ":" + finding.line() : "")
                    + ": "
                    + finding.kind().word()
                    + " ("
                    + finding.severity().word()
                    + "): "
                    + finding.message()
                    + " ["
                    + finding.rule().id()
                    + "]"));
        to.print('\n');
      }
    }
    to.flush();
  }

  /** An array with an object for each file, whose findings are those of an assessment. */
  public static void json(List<Checked> files, OutputStream out) {
    JsonText.write(
        out,
        json -> {
          json.writeStartArray();
          files.forEach(checked -> write(checked, json));
          json.writeEnd();
        });
  }

  private static void write(Checked checked, JsonGenerator json) {
    json.writeStartObject().write("file", checked.file).writeStartArray("findings");
    checked.findings.forEach(f -> JsonReport.write(f, json));
    json.writeEnd().writeEnd();
  }
}
