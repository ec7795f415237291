package org.nbo.export.jsonld;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;

/**
 * What a JSON-LD context calls things: the other direction of expansion (JSON-LD 1.1 Processing
 * Algorithms, section 6.2), for contexts of strings and of definitions with {@code @id}, {@code
 * @type} and {@code @container: @set}.
 */
final class Terms {
  /** Stands in JSON-LD as a keyword. */
  static final String RDF_TYPE = RDF.type.getURI();

  private static final String ID = "@id";
  private static final String VOCAB = "@vocab";

  private final JsonObject context;
  private final String vocabulary;
  private final Map<String, String> prefixes = new TreeMap<>();
  private final Map<String, Term> byIri = new HashMap<>();

  /**
   * A property's key.
   *
   * @param type the datatype of its texts, {@code @id} or {@code @vocab}; null is none
   * @param isSet whether its values always stand in an array
   */
  record Term(String name, String type, boolean isSet) {
    boolean takesIris() {
      return ID.equals(type) || VOCAB.equals(type);
    }

    boolean isOfVocabulary() {
      return VOCAB.equals(type);
    }
  }

  /**
   * @param document the bytes of a JSON-LD context file
   */
  Terms(byte[] document) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
      context = reader.readObject().getJsonObject("@context");
    }
    vocabulary = context.getString(VOCAB, "");
    context.forEach(
        (name, definition) -> {
          if (!name.startsWith("@")
              && definition instanceof JsonString iri
              && iri.getString().matches(".*[/#]")) {
            prefixes.put(name, iri.getString());
          }
        });
    context.forEach(this::define);
  }

  private void define(String name, JsonValue definition) {
    if (name.startsWith("@") || prefixes.containsKey(name)) {
      return;
    }
    if (definition instanceof JsonString iri) {
      byIri.putIfAbsent(expand(iri.getString()), new Term(name, null, false));
    } else {
      JsonObject object = definition.asJsonObject();
      String type = object.getString("@type", null);
      byIri.putIfAbsent(
          expand(object.getString(ID)),
          new Term(
              name,
              type == null || type.startsWith("@") ? type : expand(type),
              object.containsKey("@container")));
    }
  }

  /** The context itself. */
  JsonObject context() {
    return context;
  }

  /** As much of the context as makes these keys, and values under them, mean what they do. */
  JsonObject contextOf(Set<String> used) {
    JsonObjectBuilder part = Json.createObjectBuilder();
    context.forEach(
        (name, definition) -> {
          if (name.startsWith("@") || prefixes.containsKey(name) || used.contains(name)) {
            part.add(name, definition);
          }
        });
    return part.build();
  }

  /** The key of a property, with or without a term of its own. */
  Term of(String iri) {
    Term term = byIri.get(iri);
    return term == null ? new Term(compact(iri), null, false) : term;
  }

  /** The shortest form of an IRI where terms are understood: in keys and types. */
  String compact(String iri) {
    Term term = byIri.get(iri);
    if (term != null) {
      return term.name();
    }
    return local(iri).or(() -> prefixed(iri)).orElse(iri);
  }

  private Optional<String> local(String iri) {
    return Optional.of(iri)
        .filter(i -> !vocabulary.isEmpty() && i.startsWith(vocabulary))
        .map(i -> i.substring(vocabulary.length()))
        .filter(
            name ->
                !name.isEmpty()
                    && name.indexOf(':') < 0
                    && name.charAt(0) != '@'
                    && !context.containsKey(name));
  }

  private Optional<String> prefixed(String iri) {
    return prefixes.entrySet().stream()
        .filter(p -> iri.length() > p.getValue().length() && iri.startsWith(p.getValue()))
        .filter(p -> !iri.startsWith("//", p.getValue().length()))
        .map(p -> p.getKey() + ':' + iri.substring(p.getValue().length()))
        .findFirst();
  }

  private String expand(String name) {
    int colon = name.indexOf(':');
    String start = colon < 0 ? null : prefixes.get(name.substring(0, colon));
    return start == null ? name : start + name.substring(colon + 1);
  }
}
