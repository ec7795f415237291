package org.nbo.export.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.serialization.QuadsToJsonld;
import com.apicatalog.rdf.api.RdfConsumerException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.JsonText;

/**
 * Writes statements as JSON-LD 1.1 with the terms of {@code ontology/context.jsonld}: the terms
 * that are used stand in the document itself, so that nothing has to be fetched. Numbers and truth
 * values are those of JSON. Holds the statements in memory.
 */
public final class JsonLd extends StreamRDFBase {
  private static final String DOUBLE = XSD.NS + "double";
  private static final String INTEGER = XSD.NS + "integer";
  private static final String BOOLEAN = XSD.NS + "boolean";

  private final QuadsToJsonld quads = new QuadsToJsonld().ordered(true);

  @Override
  public void triple(Triple triple) {
    quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
  }

  @Override
  public void quad(Quad quad) {
    Node object = quad.getObject();
    boolean literal = object.isLiteral();
    String language = literal ? object.getLiteralLanguage() : "";
    add(
        quad.isDefaultGraph() ? null : id(quad.getGraph()),
        id(quad.getSubject()),
        quad.getPredicate().getURI(),
        literal ? object.getLiteralLexicalForm() : id(object),
        literal ? object.getLiteralDatatypeURI() : null,
        language.isEmpty() ? null : language);
  }

  private static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  /**
   * Takes a statement.
   *
   * @param graph null is the default graph
   * @param object IRI or text
   * @param datatype of a text; null where the object is a thing
   * @param language of a text; null is none
   */
  void add(
      String graph,
      String subject,
      String predicate,
      String object,
      String datatype,
      String language) {
    try {
      quads.quad(subject, predicate, object, datatype, language, null, graph);
    } catch (RdfConsumerException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes the document.
   *
   * @param context the bytes of a JSON-LD context file
   * @param out stays open
   */
  public void write(byte[] context, OutputStream out) {
    write(context, UnaryOperator.identity(), null, out);
  }

  /**
   * Writes the document.
   *
   * @param arranged the nodes as they are to stand, in expanded form
   * @param contextIri names the context instead of holding it; or null
   */
  void write(
      byte[] context, UnaryOperator<JsonArray> arranged, String contextIri, OutputStream out) {
    try {
      JsonStructure expanded = arranged.apply(natural(quads.toJsonLd()).asJsonArray());
      JsonDocument known = JsonDocument.of(new ByteArrayInputStream(context));
      JsonObject compacted =
          com.apicatalog.jsonld.JsonLd.compact(JsonDocument.of(expanded), known)
              .ordered(true)
              .get();
      JsonObject whole =
          contextIri == null
              ? withUsedTerms(compacted, new Terms(context))
              : withContext(compacted, Json.createValue(contextIri));
      String document = JsonText.of(whole);
      out.write((document + '\n').getBytes(StandardCharsets.UTF_8));
    } catch (JsonLdError e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Typed strings that JSON has a form for take that form; the type stays. */
  private static JsonValue natural(JsonValue value) {
    switch (value.getValueType()) {
      case ARRAY -> {
        JsonArrayBuilder array = Json.createArrayBuilder();
        value.asJsonArray().forEach(v -> array.add(natural(v)));
        return array.build();
      }
      case OBJECT -> {
        JsonObject object = value.asJsonObject();
        JsonObjectBuilder copy = Json.createObjectBuilder();
        object.forEach((key, v) -> copy.add(key, natural(v)));
        if (object.get("@value") instanceof JsonString lexical
            && object.get("@type") instanceof JsonString type) {
          copy.add("@value", natural(lexical, type.getString()));
        }
        return copy.build();
      }
      default -> {
        return value;
      }
    }
  }

  private static JsonValue natural(JsonString lexical, String type) {
    return switch (type) {
      case DOUBLE, INTEGER -> number(lexical, type.equals(INTEGER));
      case BOOLEAN -> truth(lexical);
      default -> lexical;
    };
  }

  private static JsonValue number(JsonString lexical, boolean whole) {
    BigDecimal number =
        whole ? Numbers.whole(lexical.getString()) : Numbers.real(lexical.getString());
    return number == null ? lexical : Json.createValue(number);
  }

  private static JsonValue truth(JsonString lexical) {
    return switch (lexical.getString()) {
      case "true", "1" -> JsonValue.TRUE;
      case "false", "0" -> JsonValue.FALSE;
      default -> lexical;
    };
  }

  private static JsonObject withUsedTerms(JsonObject document, Terms terms) {
    Set<String> used = new HashSet<>();
    collect(document, used);
    return withContext(document, terms.contextOf(used));
  }

  private static JsonObject withContext(JsonObject document, JsonValue context) {
    JsonObjectBuilder result = Json.createObjectBuilder().add("@context", context);
    document.forEach(
        (key, value) -> {
          if (!key.equals("@context")) {
            result.add(key, value);
          }
        });
    return result.build();
  }

  private static void collect(JsonValue value, Set<String> used) {
    switch (value.getValueType()) {
      case ARRAY -> value.asJsonArray().forEach(v -> collect(v, used));
      case OBJECT ->
          value
              .asJsonObject()
              .forEach(
                  (key, v) -> {
                    if (!key.equals("@context")) {
                      used.add(key);
                      collect(v, used);
                    }
                  });
      case STRING -> used.add(((JsonString) value).getString());
      default -> {
        // numbers and truth values are no terms
      }
    }
  }
}
