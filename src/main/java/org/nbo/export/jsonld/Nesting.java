package org.nbo.export.jsonld;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.nbo.vocab.NboTerm;

/**
 * Puts each node where it is first referred to, from the things that stand for themselves inwards.
 * The statements stay the same; what nothing refers to stays outside.
 */
final class Nesting implements UnaryOperator<JsonArray> {
  private static final String ID = "@id";
  private static final String TYPE = "@type";

  /** A mention only says in which order others stand. */
  private static final Set<String> AS_THEY_ARE = Set.of(ID, TYPE, NboTerm.Iri.REFERS_TO);

  private final List<String> outermost;
  private final Set<String> roots = new HashSet<>();
  private final Set<String> placed = new HashSet<>();
  private final Map<String, JsonObject> nodes = new LinkedHashMap<>();

  /**
   * @param outermost IRIs of the things that stand for themselves, in the order in which they come
   */
  Nesting(List<String> outermost) {
    this.outermost = outermost;
  }

  @Override
  public JsonArray apply(JsonArray flat) {
    flat.forEach(node -> nodes.put(node.asJsonObject().getString(ID), node.asJsonObject()));
    outermost.stream().filter(nodes::containsKey).forEach(roots::add);
    JsonArrayBuilder nested = Json.createArrayBuilder();
    outermost.stream().filter(roots::contains).distinct().forEach(iri -> nested.add(node(iri)));
    Set<String> referred = referred();
    nodes.keySet().stream()
        .filter(iri -> !placed.contains(iri) && !referred.contains(iri))
        .toList()
        .forEach(
            iri -> {
              if (!placed.contains(iri)) {
                nested.add(node(iri));
              }
            });
    nodes.keySet().stream()
        .filter(iri -> !placed.contains(iri))
        .toList()
        .forEach(
            iri -> {
              if (!placed.contains(iri)) { // in a circle that nothing leads into
                nested.add(node(iri));
              }
            });
    return nested.build();
  }

  private Set<String> referred() {
    Set<String> referred = new HashSet<>();
    nodes
        .values()
        .forEach(
            node ->
                node.forEach(
                    (key, values) -> {
                      if (!AS_THEY_ARE.contains(key)) {
                        values.asJsonArray().stream()
                            .filter(v -> v.getValueType() == JsonValue.ValueType.OBJECT)
                            .map(v -> v.asJsonObject().get(ID))
                            .filter(JsonString.class::isInstance)
                            .forEach(id -> referred.add(((JsonString) id).getString()));
                      }
                    }));
    return referred;
  }

  private JsonObject node(String iri) {
    placed.add(iri);
    JsonObjectBuilder node = Json.createObjectBuilder();
    new TreeMap<>(nodes.get(iri))
        .forEach(
            (key, values) -> node.add(key, AS_THEY_ARE.contains(key) ? values : nested(values)));
    return node.build();
  }

  private JsonValue nested(JsonValue values) {
    JsonArrayBuilder nested = Json.createArrayBuilder();
    for (JsonValue value : values.asJsonArray()) {
      String iri =
          value.getValueType() == JsonValue.ValueType.OBJECT
              ? value.asJsonObject().getString(ID, null)
              : null;
      boolean here = iri != null && nodes.containsKey(iri) && !roots.contains(iri);
      nested.add(here && !placed.contains(iri) ? node(iri) : value);
    }
    return nested.build();
  }
}
