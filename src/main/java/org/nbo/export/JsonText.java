package org.nbo.export;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.io.output.CloseShieldOutputStream;

/** JSON on many lines. */
public final class JsonText {
  private static final Map<String, ?> PRETTY = Map.of(JsonGenerator.PRETTY_PRINTING, true);
  private static final JsonWriterFactory WRITERS = Json.createWriterFactory(PRETTY);
  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(PRETTY);

  private JsonText() {}

  /** A value without a line break at its ends. */
  public static String of(JsonValue value) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = WRITERS.createWriter(text)) {
      writer.write(value);
    }
    return text.toString().strip();
  }

  /** A document in UTF-8, with a line break at its end. */
  public static byte[] document(JsonStructure content) {
    return (of(content) + '\n').getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Writes a document, with a line break at its end, while it is made.
   *
   * @param out stays open
   */
  public static void write(OutputStream out, Consumer<JsonGenerator> content) {
    try (JsonGenerator json = GENERATORS.createGenerator(CloseShieldOutputStream.wrap(out))) {
      content.accept(json);
    }
    try {
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
