package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.Making;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.vocab.NboTerm;

/**
 * Things as nested objects: a thing stands in what it is a part of, by the fields of the model;
 * what only refers to it has its IRI. For use by one thread at a time.
 */
final class BlockThings {
  private static final Set<String> NAMES = Set.of("@id", "id", "name", "index", "acquisitionDate");

  private final Making making;
  private final Set<Node> parts = new LinkedHashSet<>();
  private final Set<Node> written = new LinkedHashSet<>();

  BlockThings(Graph known, Model model, List<Node> images) {
    this.making =
        new Making(known, model, Making.listed(Block.class, "block-leaves-out.txt"), images);
    parts.addAll(making.instruments());
    parts.addAll(images);
    for (Node owner : making.things()) {
      making
          .type(owner)
          .ifPresent(
              type ->
                  making.fields(type).stream()
                      .filter(field -> !field.reference())
                      .forEach(field -> parts.addAll(making.values(owner, field))));
    }
  }

  /** The instruments by which the images were taken. */
  Set<Node> instruments() {
    return making.instruments();
  }

  /** A thing with all that is in it. */
  JsonObject json(Node thing) {
    written.add(thing);
    ModelClass type = making.type(thing).orElseThrow();
    JsonObjectBuilder object = Json.createObjectBuilder();
    object.add("@id", thing.toString()).add("@type", type.localName());
    for (Field field : making.fields(type)) {
      List<JsonValue> values = values(thing, field);
      if (values.size() == 1 && !field.holdsThings()) {
        object.add(field.property().localName(), values.get(0));
      } else if (!values.isEmpty()) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        object.add(field.property().localName(), array);
      }
    }
    return object.build();
  }

  private List<JsonValue> values(Node thing, Field field) {
    if (field.holdsThings()) {
      return making.values(thing, field).stream()
          .filter(making.things()::contains)
          .map(part -> part(part, field))
          .toList();
    }
    return making.terms().objects(thing, NodeFactory.createURI(field.property().iri())).stream()
        .map(value -> value(value, field.property()))
        .sorted(Comparator.comparing(JsonValue::toString))
        .toList();
  }

  /** A thing stands once: in what it is a part of, else where it is first referred to. */
  private JsonValue part(Node part, Field field) {
    boolean here = !written.contains(part) && !(field.reference() && parts.contains(part));
    return here ? json(part) : Json.createValue(part.toString());
  }

  private static JsonValue value(Node value, ModelProperty property) {
    if (!value.isLiteral()) {
      String iri = value.toString();
      return Json.createValue(
          iri.startsWith(NboTerm.NS) ? iri.substring(NboTerm.NS.length()) : iri);
    }
    String lexical = value.getLiteralLexicalForm();
    String type = value.getLiteralDatatypeURI();
    if (!type.equals(property.range())) {
      JsonObjectBuilder typed = Json.createObjectBuilder().add("@value", lexical);
      return (type.equals(XSD.xstring.getURI()) ? typed : typed.add("@type", type)).build();
    }
    if (type.equals(XSD.xboolean.getURI())) {
      return lexical.equals("true") || lexical.equals("1") ? JsonValue.TRUE : JsonValue.FALSE;
    }
    boolean number = type.equals(XSD.xdouble.getURI()) || type.equals(XSD.integer.getURI());
    Optional<BigDecimal> decimal = number ? Udunits.number(lexical) : Optional.empty();
    return decimal.isPresent() ? Json.createValue(decimal.get()) : Json.createValue(lexical);
  }

  /** The same without what tells images apart that were made alike. */
  static JsonObject withoutNames(JsonObject object) {
    JsonObjectBuilder same = Json.createObjectBuilder();
    object.forEach(
        (key, value) -> {
          if (!NAMES.contains(key)) {
            same.add(key, withoutNames(value));
          }
        });
    return same.build();
  }

  private static JsonValue withoutNames(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> withoutNames(value.asJsonObject());
      case ARRAY -> {
        JsonArrayBuilder array = Json.createArrayBuilder();
        value.asJsonArray().forEach(item -> array.add(withoutNames(item)));
        yield array.build();
      }
      default -> value;
    };
  }
}
