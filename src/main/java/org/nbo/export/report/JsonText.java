package org.nbo.export.report;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.io.output.CloseShieldOutputStream;

/** A JSON document on many lines, with a line break at its end. */
final class JsonText {
  private JsonText() {}

  /**
   * @param out stays open
   */
  static void write(OutputStream out, Consumer<JsonGenerator> content) {
    try (JsonGenerator json =
        Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createGenerator(CloseShieldOutputStream.wrap(out))) {
      content.accept(json);
    }
    try {
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
