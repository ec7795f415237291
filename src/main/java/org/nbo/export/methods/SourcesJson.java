package org.nbo.export.methods;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nbo.export.JsonText;

/** Where each value of a methods text comes from, and what is missing, as JSON. */
final class SourcesJson {
  private SourcesJson() {}

  /** In a few words, for people. */
  static String told(Slot slot) {
    return slot.said().stream()
        .map(s -> s.origin().kind().name().toLowerCase(Locale.ROOT) + ": " + s.origin().file())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  static void write(
      List<List<Sentence>> paragraphs, List<Gap> missing, Words words, OutputStream to) {
    JsonText.write(
        to,
        json -> {
          json.writeStartObject().writeStartArray("sentences");
          paragraphs.stream().flatMap(List::stream).forEach(s -> write(s, words, json));
          json.writeEnd().writeStartArray("missing");
          missing.forEach(gap -> write(gap, json));
          json.writeEnd().writeEnd();
        });
  }

  private static void write(Gap gap, JsonGenerator json) {
    json.writeStartObject()
        .write("component", gap.component())
        .write("field", gap.field())
        .write("level", gap.level())
        .write("subject", gap.subject())
        .write("file", gap.file())
        .writeEnd();
  }

  private static void write(Sentence sentence, Words words, JsonGenerator json) {
    json.writeStartObject().write("text", sentence.text(words)).writeStartArray("values");
    sentence
        .slots(words)
        .forEach(
            slot -> {
              for (Said said : slot.said()) {
                json.writeStartObject()
                    .write("text", said.text())
                    .write("value", said.value())
                    .write("subject", said.thing())
                    .write("property", said.property())
                    .write("source", said.origin().kind().name().toLowerCase(Locale.ROOT))
                    .write("file", said.origin().file())
                    .writeEnd();
              }
            });
    json.writeEnd().writeEnd();
  }
}
