package org.nbo.export.omexml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.nbo.model.ModelProperty;
import org.nbo.model.UnitOfMeasure;
import org.nbo.model.UnitType;
import org.nbo.vocab.NboTerm;

/** A number and the unit beside it, out of one number in the graph and the wording beside it. */
final class QuantityWording {
  private final ModelProperty quantity;
  private final String property;
  private final UnitType units;
  private final UnitOfMeasure graphUnit;
  private final UnitOfMeasure defaultUnit;
  private final List<String> listedUnits;

  /**
   * @param graphUnit the unit of the number in the graph, or null where the ontology states none
   * @param defaultUnit the unit where a document writes none, or null
   * @param listedUnits the symbols that the unit's attribute may hold; none where there is no such
   *     attribute, so that numbers stand in the default unit
   */
  QuantityWording(
      ModelProperty quantity,
      UnitType units,
      UnitOfMeasure graphUnit,
      UnitOfMeasure defaultUnit,
      List<String> listedUnits) {
    this.quantity = quantity;
    this.property = quantity.iri();
    this.units = units;
    this.graphUnit = graphUnit;
    this.defaultUnit = defaultUnit;
    this.listedUnits = listedUnits;
  }

  /**
   * A quantity as the source had it.
   *
   * @param number the number, or whatever stood in its place, or null
   * @param symbol the unit, or null where the graph alone tells it
   * @param isNumeric whether it is a number indeed
   */
  private record Quantity(String number, String symbol, boolean isNumeric) {}

  /** The attribute for the number. */
  List<String> number(GraphThing thing, LiftedDocument document) {
    return quantity(thing)
        .filter(q -> q.number() != null)
        .map(q -> listedUnits.isEmpty() ? inDefaultUnit(q) : q.number())
        .stream()
        .toList();
  }

  /** The attribute for the unit. */
  List<String> unit(GraphThing thing, LiftedDocument document) {
    return quantity(thing).flatMap(q -> symbol(q, document)).stream().toList();
  }

  private Optional<Quantity> quantity(GraphThing thing) {
    Optional<String> inGraph =
        thing.text(property).or(() -> thing.text(property + NboTerm.IN_SOURCE_UNIT));
    Optional<String> wording = thing.text(property + NboTerm.AS_WRITTEN);
    thing.placed(property);
    thing.placed(property + NboTerm.AS_WRITTEN);
    thing.placed(property + NboTerm.IN_SOURCE_UNIT);
    Optional<String> unknownUnit = thing.text(property + NboTerm.UNIT_AS_WRITTEN);
    thing.placed(property + NboTerm.UNIT_AS_WRITTEN);
    boolean isPhrase = inGraph.flatMap(quantity::phrase).isPresent();
    if (wording.isEmpty()) {
      return inGraph.map(number -> new Quantity(number, null, !isPhrase));
    }
    if (unknownUnit.isPresent() && wording.get().endsWith(' ' + unknownUnit.get())) {
      int end = wording.get().length() - unknownUnit.get().length() - 1;
      return Optional.of(new Quantity(wording.get().substring(0, end), unknownUnit.get(), false));
    }
    return Optional.of(
        inGraph.isPresent() && !isPhrase
            ? split(wording.get().strip())
            : withoutNumber(wording.get()));
  }

  private static Quantity split(String wording) {
    int blank = wording.indexOf(' ');
    return blank < 0
        ? new Quantity(wording, null, true)
        : new Quantity(wording.substring(0, blank), wording.substring(blank + 1), true);
  }

  /** A unit alone, or a text in place of the number, with or without a unit. */
  private Quantity withoutNumber(String wording) {
    if (units.unit(wording).isPresent()) {
      return new Quantity(null, wording, false);
    }
    for (int blank = wording.indexOf(' '); blank >= 0; blank = wording.indexOf(' ', blank + 1)) {
      String before = wording.substring(0, blank);
      String after = wording.substring(blank + 1);
      if (units.unit(after).isPresent() && !isNumber(before)) {
        return new Quantity(before, after, false);
      }
    }
    return new Quantity(wording, null, false);
  }

  private static boolean isNumber(String text) {
    try {
      new BigDecimal(text.strip());
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private Optional<String> symbol(Quantity quantity, LiftedDocument document) {
    if (quantity.symbol() == null && (!quantity.isNumeric() || graphUnit == null)) {
      return Optional.empty();
    }
    UnitOfMeasure unit = unit(quantity);
    if (unit == null) {
      return Optional.of(quantity.symbol());
    }
    List<String> named = document.symbols(unit.iri());
    boolean isNamed =
        quantity.number() == null
            || (quantity.symbol() == null ? named.contains(unit.symbol()) : !named.isEmpty());
    if (!isNamed && unit.equals(defaultUnit)) {
      return Optional.empty();
    }
    String symbol = quantity.symbol() != null ? quantity.symbol() : unit.symbol();
    return listedUnits.contains(symbol) || document.isFromOme() && isNamed
        ? Optional.of(symbol)
        : spelling(unit);
  }

  private UnitOfMeasure unit(Quantity quantity) {
    return quantity.symbol() == null ? graphUnit : units.unit(quantity.symbol()).orElse(null);
  }

  private Optional<String> spelling(UnitOfMeasure unit) {
    return listedUnits.stream()
        .filter(listed -> units.unit(listed).filter(unit::equals).isPresent())
        .findFirst();
  }

  private String inDefaultUnit(Quantity quantity) {
    UnitOfMeasure unit = unit(quantity);
    return unit == null || defaultUnit == null || !isNumber(quantity.number())
        ? quantity.number()
        : unit.convert(new BigDecimal(quantity.number().strip()), defaultUnit)
            .map(number -> unit.equals(defaultUnit) ? quantity.number() : number.toString())
            .orElse(quantity.number());
  }
}
