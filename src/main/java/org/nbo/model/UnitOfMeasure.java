package org.nbo.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A unit that a source file may write a quantity in.
 *
 * @param iri the unit in {@code ontology/enumerations.ttl}
 * @param symbol the symbol in the specification, for example {@code µm}
 * @param multiplier factor to the base unit of its kind, or null where there is no conversion
 * @param offset what is added before multiplying (QUDT {@code conversionOffset}), 0 for all but
 *     temperatures
 */
public record UnitOfMeasure(String iri, String symbol, BigDecimal multiplier, BigDecimal offset) {

  /** A double holds any decimal number of 15 digits. */
  private static final MathContext DOUBLE = new MathContext(15, RoundingMode.HALF_EVEN);

  /**
   * The number in another unit: exact where the factor between the units is a power of ten, else
   * rounded to 15 digits. Empty where one of the units cannot be converted (pixel, reference
   * frame).
   *
   * @param number a number in this unit
   * @param target a unit of the same kind
   */
  public Optional<BigDecimal> convert(BigDecimal number, UnitOfMeasure target) {
    if (iri.equals(target.iri)) {
      return Optional.of(number);
    }
    if (multiplier == null || target.multiplier == null) {
      return Optional.empty();
    }
    BigDecimal inBase = number.add(offset).multiply(multiplier);
    return Optional.of(divide(inBase, target.multiplier).subtract(target.offset));
  }

  /** The unit for differences, which are not counted from a zero: 0.1 K are 0.1 °C. */
  UnitOfMeasure ofDifferences() {
    return offset.signum() == 0
        ? this
        : new UnitOfMeasure(iri, symbol, multiplier, BigDecimal.ZERO);
  }

  /**
   * The power of ten between a number in this unit and the same in another; empty where more than
   * that is between them.
   */
  public OptionalInt powerOfTen(UnitOfMeasure target) {
    if (multiplier == null
        || target.multiplier == null
        || offset.signum() != 0
        || target.offset.signum() != 0) {
      return OptionalInt.empty();
    }
    BigDecimal from = multiplier.stripTrailingZeros();
    BigDecimal to = target.multiplier.stripTrailingZeros();
    return from.unscaledValue().equals(BigInteger.ONE) && to.unscaledValue().equals(BigInteger.ONE)
        ? OptionalInt.of(to.scale() - from.scale())
        : OptionalInt.empty();
  }

  private static BigDecimal divide(BigDecimal number, BigDecimal by) {
    if (by.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE)) {
      BigDecimal exact = number.divide(by);
      return exact.precision() > 17 ? exact.round(DOUBLE) : exact;
    }
    return number.divide(by, DOUBLE);
  }
}
