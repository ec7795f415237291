package org.nbo.lift;

import java.util.Optional;
import org.nbo.model.Field;
import org.nbo.model.UnitOfMeasure;

/**
 * A number with a unit. In the graph it is one double in the property's unit; the wording is kept
 * beside it where the number changed, and the number alone where the unit cannot be converted.
 */
final class QuantityMapping implements ValueMapping {
  private final Iri property;
  private final Iri asWritten;
  private final Iri inSourceUnit;
  private final Field unitField;
  private final UnitOfMeasure graphUnit;
  private final UnitOfMeasure defaultUnit;

  /**
   * @param graphUnit the unit in the graph, or null where the ontology states none
   * @param defaultUnit the unit where the source writes none
   */
  QuantityMapping(
      Iri property,
      Iri asWritten,
      Iri inSourceUnit,
      Field unitField,
      UnitOfMeasure graphUnit,
      UnitOfMeasure defaultUnit) {
    this.property = property;
    this.asWritten = asWritten;
    this.inSourceUnit = inSourceUnit;
    this.unitField = unitField;
    this.graphUnit = graphUnit;
    this.defaultUnit = defaultUnit;
  }

  @Override
  public void write(Iri subject, String written, Attributes beside, Writer to) {
    String symbol = symbol(beside);
    UnitOfMeasure unit =
        symbol == null ? defaultUnit : unitField.unitType().unit(symbol).orElse(null);
    Optional<String> number = Lexical.number(written);
    if (number.isEmpty()) {
      to.sink().literal(subject, asWritten, wording(written, symbol, null), Datatype.STRING);
      return;
    }
    Optional<String> converted =
        unit == null || graphUnit == null
            ? Optional.empty()
            : convert(number.get(), unit, graphUnit);
    if (unit != null && symbol != null) {
      to.unit(unit, symbol);
    }
    if (converted.isPresent()) {
      to.sink().literal(subject, property, converted.get(), Datatype.DOUBLE);
      if (unit == graphUnit && (symbol == null || symbol.equals(unit.symbol()))) {
        return;
      }
    } else {
      to.sink().literal(subject, inSourceUnit, number.get(), Datatype.DOUBLE);
    }
    to.sink().literal(subject, asWritten, wording(written, symbol, unit), Datatype.STRING);
  }

  private String symbol(Attributes beside) {
    String symbol = unitField.omeName() == null ? null : beside.attribute(unitField.omeName());
    return symbol == null && unitField.specName() != null
        ? beside.attribute(unitField.specName())
        : symbol;
  }

  private static Optional<String> convert(
      String number, UnitOfMeasure unit, UnitOfMeasure graphUnit) {
    if (unit == graphUnit || Lexical.isSpecial(number)) {
      return Optional.of(number);
    }
    return Lexical.exact(number)
        .flatMap(exact -> unit.convert(exact, graphUnit))
        .map(Lexical::plain);
  }

  private static String wording(String written, String symbol, UnitOfMeasure unit) {
    String stated = symbol != null ? symbol : unit != null ? unit.symbol() : null;
    return stated == null ? written : written.trim() + ' ' + stated;
  }
}
