package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the keys of a block mean: so much of the project's context as is used, and the keys that are
 * the block's own. A key about the hierarchy alone has no meaning in RDF, and is null there.
 */
final class BlockContext {
  private final JsonObject known;
  private final JsonObject own;

  /**
   * @param context the bytes of the project's JSON-LD context
   */
  BlockContext(byte[] context) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(context))) {
      known = reader.readObject().getJsonObject("@context");
    }
    try (JsonReader reader =
        Json.createReader(BlockContext.class.getResourceAsStream("block-context.json"))) {
      own = reader.readObject();
    }
  }

  JsonObject of(JsonObject block) {
    Set<String> keys = new TreeSet<>();
    collect(block, keys);
    JsonObjectBuilder context = Json.createObjectBuilder();
    for (String always : new String[] {"@version", "@vocab", "nbo", "xsd"}) {
      context.add(always, known.get(always));
    }
    own.forEach(context::add);
    for (String key : keys) {
      if (!own.containsKey(key) && known.containsKey(key)) {
        context.add(key, known.get(key));
      }
    }
    return context.build();
  }

  private static void collect(JsonValue value, Set<String> keys) {
    switch (value.getValueType()) {
      case ARRAY -> value.asJsonArray().forEach(item -> collect(item, keys));
      case OBJECT ->
          value
              .asJsonObject()
              .forEach(
                  (key, item) -> {
                    if (!key.startsWith("@")) {
                      keys.add(key);
                    }
                    collect(item, keys);
                  });
      default -> {
        // a scalar has no keys
      }
    }
  }
}
