package org.nbo.check;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.finding.Thing;
import org.nbo.model.ThingIri;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Compares what a crate says of things of the graph with what the document says: values with the
 * IRI of a property of the ontology, and names.
 */
public final class CrateAgreement {
  /** How a crate is called, in whatever folder. */
  public static final String FILE = "ro-crate-metadata.json";

  /**
   * Where they differ.
   *
   * @param document what OME-XML says
   * @throws NboException where the crate cannot be read
   */
  public List<Finding> differences(Graph document, Path crate) {
    List<Finding> findings = new ArrayList<>();
    Terms terms = new Terms(document);
    for (JsonValue value : entities(crate)) {
      if (value instanceof JsonObject entity) {
        String id = text(entity, "@id").orElse("");
        Optional<String> property =
            text(entity, "propertyID").filter(p -> p.startsWith(NboTerm.NS));
        int part = id.lastIndexOf(ThingIri.PART);
        if (property.isPresent() && part > 0) {
          compare(terms, id.substring(0, part), property.get(), entity.get("value"))
              .ifPresent(findings::add);
        } else {
          compare(terms, id, NboTerm.NS + "name", entity.get("name")).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static JsonArray entities(Path crate) {
    try (Reader in = Files.newBufferedReader(crate);
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject().get("@graph") instanceof JsonArray graph
          ? graph
          : JsonArray.EMPTY_JSON_ARRAY;
    } catch (IOException e) {
      throw NboException.unreadable(
          "NBO-LIFT-004", crate + ": cannot be read: " + NboException.reason(e), e);
    } catch (JsonException e) {
      throw NboException.unreadable(
          "NBO-LIFT-030", crate + ": not well-formed JSON: " + e.getMessage(), e);
    }
  }

  private static Optional<String> text(JsonObject object, String key) {
    return object.get(key) instanceof JsonString text
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  private static Optional<Finding> compare(
      Terms document, String iri, String property, JsonValue said) {
    Node thing = NodeFactory.createURI(iri);
    List<String> stated = document.texts(thing, NodeFactory.createURI(property));
    if (stated.isEmpty() || said == null) {
      return Optional.empty();
    }
    String other = said instanceof JsonString text ? text.getString() : said.toString();
    return stated.stream().anyMatch(one -> isSame(one, said, other))
        ? Optional.empty()
        : Optional.of(
            Agreement.differs(
                "crate",
                Thing.of(iri, "thing", 0),
                NboTerm.Iri.localName(property),
                NboTerm.Iri.localName(property),
                stated.get(0),
                FILE,
                other));
  }

  private static boolean isSame(String one, JsonValue said, String other) {
    if (said instanceof JsonNumber number) {
      try {
        return new BigDecimal(one.strip()).compareTo(number.bigDecimalValue()) == 0;
      } catch (NumberFormatException noNumber) {
        return false;
      }
    }
    return one.equals(other);
  }
}
