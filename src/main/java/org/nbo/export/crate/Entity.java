package org.nbo.export.crate;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One entity of a crate: its properties in the order in which they are set. */
final class Entity {
  private final String id;
  private final List<String> types;
  private final Map<String, Set<JsonValue>> values = new LinkedHashMap<>();

  Entity(String id, List<String> types) {
    this.id = id;
    this.types = List.copyOf(types);
  }

  String id() {
    return id;
  }

  Entity add(String key, JsonValue value) {
    values.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    return this;
  }

  Entity add(String key, String text) {
    return text == null || text.isBlank() ? this : add(key, Json.createValue(text));
  }

  Entity link(String key, String other) {
    return add(key, Json.createObjectBuilder().add("@id", other).build());
  }

  JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("@id", id);
    if (types.size() == 1) {
      json.add("@type", types.get(0));
    } else {
      json.add("@type", Json.createArrayBuilder(types));
    }
    values.forEach(
        (key, all) -> {
          if (all.size() == 1) {
            json.add(key, all.iterator().next());
          } else {
            JsonArrayBuilder array = Json.createArrayBuilder();
            all.forEach(array::add);
            json.add(key, array);
          }
        });
    return json.build();
  }
}
