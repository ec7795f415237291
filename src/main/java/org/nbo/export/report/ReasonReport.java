package org.nbo.export.report;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nbo.export.JsonText;
import org.nbo.finding.Impossibility;
import org.nbo.finding.InferredModality;
import org.nbo.finding.Thing;
import org.nbo.model.Printable;

/** What reasoning found, for people and for programs. */
public final class ReasonReport {
  private ReasonReport() {}

  /**
   * What was found about one file.
   *
   * @param file as the user named it
   */
  public record Entry(
      String file, List<InferredModality> modality, List<Impossibility> impossible) {}

  /**
   * @param explain whether to say from what a technique follows
   */
  public static void text(List<Entry> entries, boolean explain, OutputStream out) {
    PrintStream to = new PrintStream(out, false, StandardCharsets.UTF_8);
    for (Entry entry : entries) {
      line(to, "", entry.file());
      for (InferredModality m : entry.modality()) {
        String others = m.count() == 1 ? "" : " and " + (m.count() - 1) + " more";
        line(
            to,
            "  ",
            m.name()
                + others
                + ": "
                + m.title()
                + " <"
                + (m.isNamed() ? m.iri() : m.technique())
                + ">");
        if (explain) {
          line(to, "    ", "because " + m.because());
        }
      }
      for (Impossibility i : entry.impossible()) {
        line(to, "  ", "impossible:");
        i.statements().forEach(s -> line(to, "    ", s.text() + place(s.thing())));
        i.because().forEach(axiom -> line(to, "    but ", axiom));
      }
      if (entry.impossible().isEmpty()) {
        line(to, "  ", "nothing in it is impossible");
      }
    }
    to.flush();
  }

  private static void line(PrintStream to, String indent, String text) {
    to.print(indent + Printable.line(text) + '\n');
  }

  private static String place(Thing thing) {
    if (thing.line() == 0) {
      return thing.file().isEmpty() ? "" : " (" + thing.file() + ")";
    }
    return " ("
        + (thing.file().isEmpty() ? "" : thing.file() + ", ")
        + "line "
        + thing.line()
        + ")";
  }

  /** An array with an object for each file. */
  public static void json(List<Entry> entries, OutputStream out) {
    JsonText.write(
        out,
        json -> {
          json.writeStartArray();
          entries.forEach(entry -> write(entry, json));
          json.writeEnd();
        });
  }

  private static void write(Entry entry, JsonGenerator json) {
    json.writeStartObject().write("file", entry.file());
    json.write("consistent", entry.impossible().isEmpty());
    json.writeStartArray("modality");
    entry.modality().forEach(m -> write(m, json));
    json.writeEnd();
    json.writeStartArray("impossible");
    for (Impossibility i : entry.impossible()) {
      json.writeStartObject().writeStartArray("statements");
      for (Impossibility.Statement s : i.statements()) {
        json.writeStartObject().write("subject", s.thing().iri()).write("text", s.text());
        if (s.thing().line() > 0) {
          json.write("line", s.thing().line());
        }
        if (!s.thing().file().isEmpty()) {
          json.write("file", s.thing().file());
        }
        json.writeEnd();
      }
      json.writeEnd().writeStartArray("because");
      i.because().forEach(json::write);
      json.writeEnd().writeEnd();
    }
    json.writeEnd().writeEnd();
  }

  static void write(InferredModality m, JsonGenerator json) {
    json.writeStartObject()
        .write("iri", m.iri())
        .write("label", m.label())
        .write("technique", m.technique())
        .write("title", m.title())
        .write("match", m.match())
        .write("because", m.because())
        .write("subject", m.subject())
        .write("count", m.count())
        .writeEnd();
  }
}
