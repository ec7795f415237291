package org.nbo.derive;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.XSD;
import org.nbo.model.Prefixes;
import org.nbo.vocab.NboTerm;

/** The JSON-LD context, from the rows of {@code context.rq}. */
final class ContextFile {
  /** A term without a type: its values are texts as they stand. */
  private static final String PLAIN = XSD.NS + "string";

  private static final String NOTE =
      "Derived from ontology/ by queries/derive/context.rq: edit those and run 'nbo derive'.";

  private final List<Map<String, String>> rows;

  ContextFile(List<Map<String, String>> rows) {
    this.rows = rows;
  }

  byte[] bytes() {
    JsonObjectBuilder context = Json.createObjectBuilder();
    context.add("@version", 1.1);
    context.add("@vocab", NboTerm.NS);
    Prefixes.OF_DATA.forEach(context::add);
    for (Map<String, String> row : rows) {
      String iri = compact(row.get("iri"));
      String type = row.get("type");
      if (type == null || type.equals(PLAIN)) {
        context.add(row.get("term"), iri);
      } else {
        JsonObjectBuilder definition = Json.createObjectBuilder().add("@id", iri);
        definition.add("@type", compact(type));
        if ("true".equals(row.get("many"))) {
          definition.add("@container", "@set");
        }
        context.add(row.get("term"), definition);
      }
    }
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.write(Json.createObjectBuilder().add("//", NOTE).add("@context", context).build());
    }
    return (text.toString().replaceFirst("\\{\\s+", "{ ") + '\n').getBytes(StandardCharsets.UTF_8);
  }

  private static String compact(String iri) {
    for (Map.Entry<String, String> prefix : Prefixes.OF_DATA.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ':' + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
