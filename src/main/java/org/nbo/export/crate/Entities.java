package org.nbo.export.crate;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nbo.export.JsonText;
import org.nbo.vocab.RoCrate;

/** The entities of a crate, each once. */
final class Entities {
  private final Map<String, Entity> all = new LinkedHashMap<>();

  /** The entity of an identifier, made where it is not there yet. */
  Entity of(String id, String... types) {
    return all.computeIfAbsent(id, i -> new Entity(i, List.of(types)));
  }

  boolean has(String id) {
    return all.containsKey(id);
  }

  Set<String> ids() {
    return all.keySet();
  }

  /**
   * The document.
   *
   * @param version of RO-Crate
   */
  byte[] document(String version) {
    JsonArrayBuilder graph = Json.createArrayBuilder();
    all.values().forEach(entity -> graph.add(entity.json()));
    JsonObject document =
        Json.createObjectBuilder()
            .add(
                "@context",
                Json.createArrayBuilder()
                    .add(RoCrate.SPECIFICATION + version + "/context")
                    .add(ownTerms()))
            .add("@graph", graph)
            .build();
    return JsonText.document(document);
  }

  /** The terms that the context of RO-Crate does not have. */
  private static JsonObject ownTerms() {
    InputStream in = Entities.class.getResourceAsStream("context.json");
    try (JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }
}
