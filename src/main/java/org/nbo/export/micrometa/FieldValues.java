package org.nbo.export.micrometa;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.XSD;
import org.nbo.model.Enumeration;
import org.nbo.model.Field;
import org.nbo.model.JsonFormat;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.UnitField;
import org.nbo.model.UnitOfMeasure;
import org.nbo.model.naming.Naming;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Words literals, quantities and listed values of things as JSON. */
final class FieldValues {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

  private final Model model;
  private final Naming naming;
  private final JsonFormat format;
  private final Terms terms;

  FieldValues(Model model, Naming naming, JsonFormat format, Terms terms) {
    this.model = model;
    this.naming = naming;
    this.format = format;
    this.terms = terms;
  }

  /**
   * Writes what a field holds.
   *
   * @param key of the field
   * @param fromHere whether the source was in this format, so that its wording is that of the
   *     format
   * @return how many values have no place
   */
  int put(
      OpenObject object, Node thing, ModelClass type, Field field, String key, boolean fromHere) {
    List<Node> found = objects(thing, field, "");
    Optional<String> wording = text(thing, field, NboTerm.AS_WRITTEN);
    Optional<UnitField> unit = type.unitOf(field);
    List<JsonValue> values;
    if (unit.isPresent()) {
      quantity(object, thing, type, field, key, unit.get(), fromHere);
      return 0;
    } else if (wording.isPresent() && fromHere) {
      values = List.of(word(wording.get(), type, field));
    } else if (field.property().range() != null
        && model.enumeration(field.property().range()).isPresent()) {
      Enumeration list = model.enumeration(field.property().range()).orElseThrow();
      values = found.stream().flatMap(v -> spelling(list, v).stream()).toList();
    } else {
      values = found.stream().filter(Node::isLiteral).map(v -> literal(v, type, field)).toList();
    }
    if (values.size() == 1 || !field.repeatable() && !values.isEmpty()) {
      object.put(key, values.get(0));
    } else {
      values.forEach(value -> object.add(key, value));
    }
    int held = field.repeatable() ? values.size() : Math.min(values.size(), 1);
    return fromHere ? 0 : Math.max(found.size(), wording.isPresent() ? 1 : 0) - held;
  }

  private Optional<JsonValue> spelling(Enumeration list, Node value) {
    return list.byName().values().stream()
        .filter(v -> v.iri().equals(value.toString()) && !v.onlyInOme())
        .findFirst()
        .map(v -> Json.createValue(naming.spelling(v)));
  }

  private JsonValue literal(Node value, ModelClass type, Field field) {
    String lexical = value.getLiteralLexicalForm();
    if (XSD.xboolean.getURI().equals(value.getLiteralDatatypeURI())) {
      return lexical.equals("true") || lexical.equals("1") ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return value.getLiteralDatatype().isValid(lexical) && value.getLiteralValue() instanceof Number
        ? word(lexical, type, field)
        : Json.createValue(lexical);
  }

  /** A wording: a number where it is one and the field holds numbers. */
  private JsonValue word(String text, ModelClass type, Field field) {
    boolean isText = format.writing().isText(type, field) || !holdsNumbers(field);
    return isText ? Json.createValue(text) : number(text);
  }

  /** Whether the format writes the values of a field as numbers. */
  static boolean holdsNumbers(Field field) {
    String range = field.property().range();
    return XSD.xdouble.getURI().equals(range)
        || XSD.xfloat.getURI().equals(range)
        || XSD.decimal.getURI().equals(range)
        || XSD.integer.getURI().equals(range);
  }

  /** A number where the text is one in JSON. */
  static JsonValue number(String text) {
    return NUMBER.matcher(text).matches()
        ? Json.createValue(new BigDecimal(text))
        : Json.createValue(text);
  }

  private void quantity(
      OpenObject object,
      Node thing,
      ModelClass type,
      Field field,
      String key,
      UnitField unit,
      boolean fromHere) {
    Optional<String> inGraph = text(thing, field, "");
    Optional<String> unknownUnit = text(thing, field, NboTerm.UNIT_AS_WRITTEN);
    Optional<String> wording =
        text(thing, field, NboTerm.AS_WRITTEN)
            .filter(
                w ->
                    fromHere
                        || inGraph.isEmpty()
                        || field.omeFactor() == null && end(w, unit, unknownUnit) < w.length());
    int end = wording.map(w -> end(w, unit, unknownUnit)).orElse(0);
    String number = wording.map(w -> w.substring(0, end).strip()).or(() -> inGraph).orElse("");
    String symbol =
        wording
            .map(w -> w.substring(end).strip())
            .or(() -> unknownUnit)
            .or(() -> inGraph.flatMap(n -> unit.inGraph()).map(UnitOfMeasure::symbol))
            .orElse("");
    if (!number.isEmpty()) {
      object.put(key, word(number, type, field));
    }
    naming.names(unit).stream()
        .findFirst()
        .filter(name -> !symbol.isEmpty())
        .ifPresent(name -> object.put(name, Json.createValue(symbol)));
  }

  /** Where in a wording the unit begins. */
  private static int end(String wording, UnitField unit, Optional<String> unknownUnit) {
    if (unknownUnit.filter(wording::endsWith).isPresent()) {
      return wording.length() - unknownUnit.get().length();
    }
    if (unit.type() != null && unit.type().has(wording.strip())) {
      return 0;
    }
    for (int blank = wording.indexOf(' '); blank >= 0; blank = wording.indexOf(' ', blank + 1)) {
      if (unit.type() != null && unit.type().has(wording.substring(blank + 1).strip())) {
        return blank;
      }
    }
    return wording.length();
  }

  private Optional<String> text(Node thing, Field field, String kind) {
    return objects(thing, field, kind).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  private List<Node> objects(Node thing, Field field, String kind) {
    return terms.objects(thing, Terms.uri(field.property().iri() + kind)).stream()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }
}
