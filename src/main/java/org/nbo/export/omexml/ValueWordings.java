package org.nbo.export.omexml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.nbo.model.Enumeration;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.Named;
import org.nbo.model.UnitField;
import org.nbo.model.naming.Naming;
import org.nbo.vocab.NboTerm;

/** Makes the wording that a field needs: literal, quantity, unit, listed value, identifier. */
final class ValueWordings {
  private final Naming naming;

  ValueWordings(Naming naming) {
    this.naming = naming;
  }

  /**
   * @param beside the attributes among which the value stands; none for a text
   */
  ValueWording of(
      ModelClass owner, Named named, List<OmeSchema.Attribute> beside, List<String> listed) {
    return named instanceof UnitField unit
        ? quantity(owner, unit, beside)::unit
        : of(owner, (Field) named, beside, listed);
  }

  private ValueWording of(
      ModelClass owner, Field field, List<OmeSchema.Attribute> beside, List<String> listed) {
    String property = field.property().iri();
    return switch (field.property().kind()) {
      case THING -> identifiers(property);
      case ENUMERATION -> listedValue(field, listed);
      case LITERAL -> {
        Optional<UnitField> unit = owner.unitOf(field);
        yield unit.isPresent() ? quantity(owner, unit.get(), beside)::number : literal(field);
      }
    };
  }

  private static ValueWording identifiers(String property) {
    return (thing, document) -> {
      List<String> ids = thing.values(property).stream().map(document::id).toList();
      thing.placed(property);
      return ids;
    };
  }

  private static ValueWording literal(Field field) {
    String property = field.property().iri();
    return (thing, document) -> {
      Optional<String> wording = asWritten(thing, property);
      List<String> inGraph =
          thing.values(property).stream()
              .filter(Node::isLiteral)
              .map(Node::getLiteralLexicalForm)
              .map(value -> field.omeFactor() == null ? value : unscaled(value, field.omeFactor()))
              .toList();
      boolean asInSource = wording.isPresent() && (document.isFromOme() || inGraph.isEmpty());
      List<String> values = asInSource ? List.of(wording.get()) : inGraph;
      thing.placed(property);
      return values;
    };
  }

  /** The number as OME has it; what is none stays. */
  private static String unscaled(String value, BigDecimal factor) {
    try {
      return new BigDecimal(value.strip())
          .divide(factor, MathContext.DECIMAL64)
          .stripTrailingZeros()
          .toPlainString();
    } catch (NumberFormatException noNumber) {
      return value;
    }
  }

  private ValueWording listedValue(Field field, List<String> listed) {
    String property = field.property().iri();
    Enumeration list = naming.model().enumeration(field.property().range()).orElseThrow();
    return (thing, document) -> {
      Optional<String> wording =
          asWritten(thing, property).filter(w -> document.isFromOme() || isListed(w, listed));
      List<String> values =
          wording.isPresent()
              ? List.of(wording.get())
              : thing.values(property).stream()
                  .filter(Node::isURI)
                  .flatMap(
                      value ->
                          name(list, value.getURI(), listed, document.isFromOme())
                              .or(() -> closest(list, value.getURI(), listed, document))
                              .stream())
                  .toList();
      if (!values.isEmpty()) {
        thing.placed(property);
        thing.placed(property + NboTerm.AS_WRITTEN);
      }
      return field.omeList() && values.size() > 1 ? List.of(String.join(" ", values)) : values;
    };
  }

  private static boolean isListed(String wording, List<String> listed) {
    return listed.isEmpty() || Stream.of(wording.trim().split("\\s+")).allMatch(listed::contains);
  }

  /** The name of a listed value that the schema allows, else for OME files the one they had. */
  private static Optional<String> name(
      Enumeration list, String iri, List<String> listed, boolean fromOme) {
    return value(list, iri)
        .map(Enumeration.Value::spelling)
        .filter(name -> fromOme || isListed(name, listed))
        .or(
            () ->
                listed.stream()
                    .filter(name -> list.value(name).filter(v -> v.iri().equals(iri)).isPresent())
                    .findFirst());
  }

  private static Optional<Enumeration.Value> value(Enumeration list, String iri) {
    return list.byName().values().stream().filter(v -> v.iri().equals(iri)).findFirst();
  }

  /** What says less than the value, which is to be told. */
  private static Optional<String> closest(
      Enumeration list, String iri, List<String> listed, LiftedDocument document) {
    Optional<Enumeration.Value> value =
        value(list, iri).filter(v -> v.omeClosest() != null && listed.contains(v.omeClosest()));
    value.ifPresent(v -> document.isWrittenAs(v.spelling(), v.omeClosest()));
    return value.map(Enumeration.Value::omeClosest);
  }

  private static Optional<String> asWritten(GraphThing thing, String property) {
    Optional<String> wording = thing.text(property + NboTerm.AS_WRITTEN);
    wording.ifPresent(w -> thing.placed(property + NboTerm.AS_WRITTEN));
    return wording;
  }

  private QuantityWording quantity(
      ModelClass owner, UnitField unit, List<OmeSchema.Attribute> beside) {
    List<String> listed =
        beside.stream()
            .filter(a -> isUnitOf(naming.attribute(owner, a.name()), unit.property()))
            .flatMap(a -> a.listed().stream())
            .toList();
    return new QuantityWording(
        unit.property(),
        unit.type(),
        unit.inGraph().orElse(null),
        naming.defaultUnit(unit).orElse(null),
        listed);
  }

  private static boolean isUnitOf(Optional<Named> named, ModelProperty quantity) {
    return named.filter(n -> n instanceof UnitField && n.property().equals(quantity)).isPresent();
  }
}
