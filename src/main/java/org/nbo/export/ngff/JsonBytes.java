package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON on many lines, in UTF-8. */
final class JsonBytes {
  private static final JsonWriterFactory PRETTY =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private JsonBytes() {}

  static byte[] of(JsonObject object) {
    return (text(object) + '\n').getBytes(StandardCharsets.UTF_8);
  }

  static String text(JsonValue value) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = PRETTY.createWriter(text)) {
      writer.write(value);
    }
    return text.toString().strip();
  }
}
