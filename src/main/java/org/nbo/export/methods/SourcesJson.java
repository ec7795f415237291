package org.nbo.export.methods;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.io.output.CloseShieldOutputStream;

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
    try (JsonGenerator json =
        Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createGenerator(CloseShieldOutputStream.wrap(to))) {
      json.writeStartObject().writeStartArray("sentences");
      paragraphs.stream().flatMap(List::stream).forEach(s -> write(s, words, json));
      json.writeEnd().writeStartArray("missing");
      for (Gap gap : missing) {
        json.writeStartObject()
            .write("component", gap.component())
            .write("field", gap.field())
            .write("level", gap.level())
            .write("subject", gap.subject())
            .write("file", gap.file())
            .writeEnd();
      }
      json.writeEnd().writeEnd();
    }
    try {
      to.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
