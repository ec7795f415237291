package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Things as nested objects: a thing stands in what it is a part of, by the fields of the model;
 * what only refers to it has its IRI. For use by one thread at a time.
 */
final class BlockThings {
  private static final Set<String> NAMES = Set.of("@id", "id", "name", "index", "acquisitionDate");
  private static final String INSTRUMENT = NboTerm.NS + "Instrument";

  private final Terms terms;
  private final Model model;
  private final Set<String> leftOut = leftOut();
  private final Set<Node> told = new LinkedHashSet<>();
  private final Set<Node> instruments = new LinkedHashSet<>();

  BlockThings(Graph known, Model model) {
    this.terms = new Terms(known);
    this.model = model;
  }

  private static Set<String> leftOut() {
    try (InputStream in = BlockThings.class.getResourceAsStream("block-leaves-out.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(name -> NboTerm.NS + name)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds all that images have to do with: what is in them, what they refer to, and its parts. */
  void start(List<Node> images) {
    Deque<Node> open = new ArrayDeque<>(images);
    while (!open.isEmpty()) {
      Node thing = open.pop();
      if (told.add(thing)) {
        type(thing)
            .ifPresent(
                type -> {
                  if (type.isA(INSTRUMENT)) {
                    instruments.add(thing);
                  } else {
                    linked(thing, type).forEach(open::push);
                  }
                });
      }
    }
    Set<Node> used = Set.copyOf(told);
    instruments.forEach(instrument -> addParts(instrument, used));
  }

  /** Of each kind of part those that an image uses; all where nobody says which. */
  private void addParts(Node instrument, Set<Node> used) {
    for (Field field : fields(type(instrument).orElseThrow())) {
      List<Node> parts = things(instrument, field);
      boolean known = parts.stream().anyMatch(used::contains);
      parts.stream().filter(part -> !known || used.contains(part)).forEach(this::addWhole);
    }
  }

  private void addWhole(Node part) {
    Deque<Node> open = new ArrayDeque<>(List.of(part));
    Set<Node> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Node thing = open.pop();
      if (seen.add(thing)) {
        told.add(thing);
        type(thing).ifPresent(type -> linked(thing, type).forEach(open::push));
      }
    }
  }

  private List<Node> linked(Node thing, ModelClass type) {
    List<Node> linked = new ArrayList<>();
    fields(type).forEach(field -> linked.addAll(things(thing, field)));
    return linked;
  }

  private List<Field> fields(ModelClass type) {
    return type.fields().stream().filter(f -> !leftOut.contains(f.property().iri())).toList();
  }

  private List<Node> things(Node thing, Field field) {
    return field.holdsThings()
        ? terms.objects(thing, NodeFactory.createURI(field.property().iri())).stream()
            .filter(object -> object.isURI() && type(object).isPresent())
            .sorted(
                Comparator.comparingInt((Node o) -> terms.number(o, NboTerm.INDEX).orElse(0))
                    .thenComparing(o -> o.toString()))
            .toList()
        : List.of();
  }

  /** The most particular class of a thing; of several, the first by name. */
  private Optional<ModelClass> type(Node thing) {
    List<ModelClass> types =
        terms.kinds(thing).stream()
            .flatMap(kind -> model.classOf(kind.getURI()).stream())
            .filter(ModelClass::hasFields)
            .sorted(Comparator.comparing(ModelClass::localName))
            .toList();
    return types.stream()
        .filter(type -> types.stream().noneMatch(o -> o != type && o.isA(type.iri())))
        .findFirst();
  }

  /** The instruments by which the images were taken. */
  Set<Node> instruments() {
    return instruments;
  }

  /** A thing with all that is in it. */
  JsonObject json(Node thing) {
    ModelClass type = type(thing).orElseThrow();
    JsonObjectBuilder object = Json.createObjectBuilder();
    object.add("@id", thing.toString()).add("@type", type.localName());
    for (Field field : fields(type)) {
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
      return things(thing, field).stream()
          .filter(told::contains)
          .<JsonValue>map(
              part -> field.reference() ? Json.createValue(part.toString()) : json(part))
          .toList();
    }
    return terms.objects(thing, NodeFactory.createURI(field.property().iri())).stream()
        .map(value -> value(value, field.property()))
        .sorted(Comparator.comparing(JsonValue::toString))
        .toList();
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
