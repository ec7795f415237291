package org.nbo.lift.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.XmlBytes;
import org.nbo.lift.source.Attributes;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.UnitField;
import org.nbo.model.UnitOfMeasure;

/**
 * A number with a unit. In the graph it is one double in the property's unit; the wording is kept
 * beside it where the number changed, and the number alone where the unit cannot be converted. A
 * number in a unit that nobody knows, or that measures something else, says nothing: its wording
 * and that of the unit are kept.
 */
final class QuantityMapping implements ValueMapping {
  /** A number of fewer characters keeps all its digits when its unit changes. */
  private static final int EXACT = 15;

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([-+]?\\d[\\d.]*(?:[eE][-+]?\\d+)?)\\s*(\\D.*)");

  private final ModelClass owner;
  private final Field field;
  private final Iri property;
  private final Iri asWritten;
  private final Iri inSourceUnit;
  private final Iri unitAsWritten;
  private final UnitField unitField;
  private final String[] unitNames;
  private final Datatype datatype;
  private final LexicalForm form;
  private final UnitOfMeasure graphUnit;
  private final UnitOfMeasure defaultUnit;
  private Written lastSeen;
  private Written lastNoted;
  private Writer notedTo;

  /**
   * @param unitNames the attributes in which the source may write the unit
   * @param graphUnit the unit in the graph, or null where the ontology states none
   * @param defaultUnit the unit where the source writes none
   */
  QuantityMapping(
      ModelClass owner,
      Field field,
      Iri property,
      Iri asWritten,
      Iri inSourceUnit,
      Iri unitAsWritten,
      UnitField unitField,
      List<String> unitNames,
      UnitOfMeasure graphUnit,
      UnitOfMeasure defaultUnit) {
    this.owner = owner;
    this.field = field;
    this.property = property;
    this.asWritten = asWritten;
    this.inSourceUnit = inSourceUnit;
    this.unitAsWritten = unitAsWritten;
    this.unitField = unitField;
    this.unitNames = unitNames.toArray(String[]::new);
    this.datatype = LiteralMapping.datatype(field);
    this.form = LexicalForm.of(datatype);
    this.graphUnit = graphUnit;
    this.defaultUnit = defaultUnit;
  }

  /**
   * A unit as the source writes it.
   *
   * @param unit the unit, or null where there is none of this symbol
   * @param toGraph the power of ten that brings a number into the unit of the graph, where that is
   *     all there is to do
   * @param converts whether a number of this unit has one in the unit of the graph
   * @param isUsual whether it is the unit of the graph, as it is usually written
   * @param wording what to put behind a number to say how the source writes it; null where bytes do
   *     not do for that
   */
  private record Written(
      String symbol,
      UnitOfMeasure unit,
      OptionalInt toGraph,
      boolean converts,
      boolean isUsual,
      byte[] wording) {
    static Written unknown(String symbol) {
      return new Written(symbol, null, OptionalInt.empty(), false, false, null);
    }
  }

  private boolean isWhole() {
    return form == LexicalForm.INTEGER;
  }

  @Override
  public boolean write(Iri subject, Ascii written, Attributes beside, Writer to) {
    Written seen = seen(symbol(beside));
    if (seen.unit == null
        || !seen.isUsual && seen.wording == null
        || !Decimal.isPlain(written)
        || isWhole() && !(seen.isUsual && form.isUsual(written))) {
      return false;
    }
    Ascii number = number(written, seen, to);
    if (number == null) {
      return false;
    }
    noteUnit(seen, to);
    if (seen.converts) {
      to.sink().literal(subject, property, number, datatype);
    } else {
      to.sink().literal(subject, inSourceUnit, number, Datatype.DOUBLE);
    }
    if (!seen.isUsual) {
      to.sink().literal(subject, asWritten, to.joined(written, seen.wording), Datatype.STRING);
    }
    return true;
  }

  /** The number for the graph; null where it takes calculating. */
  private static Ascii number(Ascii written, Written seen, Writer to) {
    if (!seen.converts) {
      return written;
    }
    if (seen.toGraph.isEmpty()) {
      return null;
    }
    int power = seen.toGraph.getAsInt();
    return power == 0 ? written : written.length() < EXACT ? to.moved(written, power) : null;
  }

  @Override
  public void write(Iri subject, String written, Attributes beside, Writer to) {
    String symbol = symbol(beside);
    Optional<String> phrase = field.property().phrase(written);
    if (phrase.isPresent()) {
      to.sink().literal(subject, property, phrase.get(), Datatype.STRING);
      if (symbol != null || !phrase.get().equals(written)) {
        to.sink().literal(subject, asWritten, wording(written, symbol, null), Datatype.STRING);
      }
      return;
    }
    if (symbol == null && withUnit(subject, written, to)) {
      return;
    }
    Written seen = seen(symbol);
    UnitOfMeasure unit =
        seen.unit != null || symbol == null ? seen.unit : misspelt(subject, symbol, to);
    boolean misspelt = unit != null && seen.unit == null;
    Optional<String> number = Decimal.number(written);
    if (number.isEmpty()) {
      number = Misspelt.number(written);
      misspelt = true;
      number.ifPresent(n -> to.repairs().add(subject, owner, field, written, n));
    }
    boolean isUnknown = unit == null && symbol != null;
    if (number.isEmpty() || isUnknown) {
      to.sink().literal(subject, asWritten, wording(written, symbol, null), Datatype.STRING);
      if (isUnknown) {
        to.sink().literal(subject, unitAsWritten, symbol, Datatype.STRING);
      }
      return;
    }
    Optional<String> converted =
        unit == null || graphUnit == null
            ? Optional.empty()
            : convert(number.get(), unit, graphUnit)
                .flatMap(n -> isWhole() ? form.of(n) : Optional.of(n));
    if (seen.unit != null && !misspelt) {
      noteUnit(seen, to);
      noteTwin(subject, seen, to);
    }
    if (converted.isPresent()) {
      to.sink().literal(subject, property, converted.get(), datatype);
      if (seen.isUsual && !misspelt && converted.equals(number)) {
        return;
      }
    } else {
      to.sink().literal(subject, inSourceUnit, number.get(), Datatype.DOUBLE);
    }
    to.sink().literal(subject, asWritten, wording(written, symbol, unit), Datatype.STRING);
  }

  /** A number that the unit follows, although it has a place of its own. */
  private boolean withUnit(Iri subject, String written, Writer to) {
    Matcher parts = NUMBER_AND_UNIT.matcher(written.trim());
    if (!parts.matches()) {
      return false;
    }
    String symbol = parts.group(2);
    Optional<UnitOfMeasure> unit =
        unitField.type().unit(symbol).or(() -> unitField.type().misspelt(symbol));
    unit.ifPresent(
        u -> {
          String understood = parts.group(1) + ' ' + u.symbol();
          to.repairs().add(subject, owner, field, written, understood);
          write(subject, parts.group(1), attribute -> u.symbol(), to);
          if (seen(u.symbol()).isUsual) {
            to.sink().literal(subject, asWritten, written, Datatype.STRING);
          }
        });
    return unit.isPresent();
  }

  /** A file seldom changes its units, so the last one is kept. */
  private Written seen(String symbol) {
    Written last = lastSeen;
    if (last == null || !Objects.equals(symbol, last.symbol)) {
      UnitOfMeasure unit =
          symbol == null ? defaultUnit : unitField.type().unit(symbol).orElse(null);
      last = unit == null ? Written.unknown(symbol) : written(symbol, unit);
      lastSeen = last;
    }
    return last;
  }

  private void noteUnit(Written seen, Writer to) {
    if (seen.symbol != null && (seen != lastNoted || to != notedTo)) {
      to.unit(seen.unit, seen.symbol);
      lastNoted = seen;
      notedTo = to;
    }
  }

  /** A letter that looks like the right one, such as a Greek mu, is one that no schema knows. */
  private void noteTwin(Iri subject, Written seen, Writer to) {
    String right = seen.unit.symbol();
    if (seen.symbol != null
        && !seen.symbol.trim().equals(right)
        && Normalizer.normalize(seen.symbol.trim(), Normalizer.Form.NFKC)
            .equals(Normalizer.normalize(right, Normalizer.Form.NFKC))) {
      to.repairs().add(subject, owner, unitField, seen.symbol, right);
    }
  }

  private Written written(String symbol, UnitOfMeasure unit) {
    return new Written(
        symbol,
        unit,
        graphUnit == null
            ? OptionalInt.empty()
            : unit == graphUnit ? OptionalInt.of(0) : unit.powerOfTen(graphUnit),
        graphUnit != null && unit.convert(BigDecimal.ONE, graphUnit).isPresent(),
        unit == graphUnit && (symbol == null || symbol.equals(unit.symbol())),
        XmlBytes.ascii(wording("", symbol, unit)));
  }

  private UnitOfMeasure misspelt(Iri subject, String symbol, Writer to) {
    Optional<UnitOfMeasure> unit = unitField.type().misspelt(symbol);
    unit.ifPresent(u -> to.repairs().add(subject, owner, unitField, symbol, u.symbol()));
    return unit.orElse(null);
  }

  private String symbol(Attributes beside) {
    for (String name : unitNames) {
      String symbol = beside.attribute(name);
      if (symbol != null) {
        return symbol;
      }
    }
    return null;
  }

  private static Optional<String> convert(
      String number, UnitOfMeasure unit, UnitOfMeasure graphUnit) {
    if (unit == graphUnit || Decimal.isSpecial(number)) {
      return Optional.of(number);
    }
    return Decimal.exact(number)
        .flatMap(exact -> unit.convert(exact, graphUnit))
        .map(Decimal::plain);
  }

  private static String wording(String written, String symbol, UnitOfMeasure unit) {
    String stated = symbol != null ? symbol : unit != null ? unit.symbol() : null;
    return stated == null ? written : written.trim() + ' ' + stated;
  }
}
