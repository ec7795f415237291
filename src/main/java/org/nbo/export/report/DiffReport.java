package org.nbo.export.report;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nbo.export.JsonText;
import org.nbo.finding.Difference;
import org.nbo.model.Printable;

/** What differs between descriptions, for people and for programs. */
public final class DiffReport {
  private DiffReport() {}

  /**
   * From one description to the next.
   *
   * @param before what the user calls the earlier one
   * @param after and the later one
   */
  public record Step(String before, String after, List<Difference> differences) {}

  /** A line for each difference. */
  public static void text(List<Step> steps, OutputStream out) {
    PrintStream to = new PrintStream(out, false, StandardCharsets.UTF_8);
    for (Step step : steps) {
      line(to, step.before() + " -> " + step.after());
      for (Difference d : step.differences()) {
        line(to, "  " + d.change().word() + ": " + thing(d) + what(d, "", "") + place(d));
      }
      if (step.differences().isEmpty()) {
        line(to, "  no difference");
      }
    }
    to.flush();
  }

  private static void line(PrintStream to, String text) {
    to.print(Printable.line(text) + '\n');
  }

  private static String thing(Difference d) {
    return d.thing().component() + " " + d.name();
  }

  private static String what(Difference d, String open, String close) {
    if (d.field().isEmpty()) {
      String told = d.was() + d.is();
      return told.isEmpty() ? "" : " (" + told + ")";
    }
    return ": "
        + d.field()
        + " "
        + (d.was().isEmpty() ? "is new, " : open + d.was() + close + " -> ")
        + (d.is().isEmpty() ? "nothing" : open + d.is() + close);
  }

  private static String place(Difference d) {
    return d.thing().line() == 0 ? "" : " (line " + d.thing().line() + ")";
  }

  /** A table for each step. */
  public static void markdown(List<Step> steps, OutputStream out) {
    PrintStream to = new PrintStream(out, false, StandardCharsets.UTF_8);
    String gap = "";
    for (Step step : steps) {
      to.print(gap + "## " + cell(step.before()) + " → " + cell(step.after()) + "\n\n");
      gap = "\n";
      if (step.differences().isEmpty()) {
        to.print("No difference.\n");
        continue;
      }
      to.print("| change | component | name | field | was | is |\n");
      to.print("| --- | --- | --- | --- | --- | --- |\n");
      for (Difference d : step.differences()) {
        to.print(
            "| "
                + String.join(
                    " | ",
                    d.change().word(),
                    cell(d.thing().component()),
                    cell(d.name()),
                    cell(d.field()),
                    cell(d.was()),
                    cell(d.is()))
                + " |\n");
      }
    }
    to.flush();
  }

  private static String cell(String text) {
    return MarkdownReport.cell(text);
  }

  /** An array with an object for each step. */
  public static void json(List<Step> steps, OutputStream out) {
    JsonText.write(
        out,
        json -> {
          json.writeStartArray();
          steps.forEach(step -> write(step, json));
          json.writeEnd();
        });
  }

  private static void write(Step step, JsonGenerator json) {
    json.writeStartObject().write("before", step.before()).write("after", step.after());
    json.writeStartArray("differences");
    for (Difference d : step.differences()) {
      json.writeStartObject()
          .write("change", d.change().word())
          .write("component", d.thing().component())
          .write("name", d.name())
          .write("subject", d.thing().iri())
          .write("field", d.field())
          .write("was", d.was())
          .write("is", d.is());
      if (d.thing().line() > 0) {
        json.write("line", d.thing().line());
      }
      json.writeEnd();
    }
    json.writeEnd().writeEnd();
  }
}
