package org.nbo.export.report;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.output.CloseShieldOutputStream;
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
    try (JsonGenerator json =
        Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createGenerator(CloseShieldOutputStream.wrap(out))) {
      json.writeStartArray();
      for (Checked checked : files) {
        json.writeStartObject().write("file", checked.file).writeStartArray("findings");
        checked.findings.forEach(f -> JsonReport.write(f, json));
        json.writeEnd().writeEnd();
      }
      json.writeEnd();
    }
    try {
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
