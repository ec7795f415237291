package org.nbo.export.ngff;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that pixels can have, from their type; of floating-point numbers, which have no
 * bounds, those from 0 to 1.
 */
record Window(BigDecimal min, BigDecimal max) {
  private static final Pattern WHOLE = Pattern.compile("(u?)int(\\d+)");

  /**
   * @param type the notation of a pixel type, for example {@code uint16}, or null
   * @param significantBits how many bits carry values, or 0 where nobody says
   */
  static Window of(String type, int significantBits) {
    Matcher whole = WHOLE.matcher(type == null ? "" : type.toLowerCase(Locale.ROOT));
    if (!whole.matches()) {
      return new Window(BigDecimal.ZERO, BigDecimal.ONE);
    }
    int width = Integer.parseInt(whole.group(2));
    int bits = significantBits > 0 && significantBits < width ? significantBits : width;
    boolean signed = whole.group(1).isEmpty();
    BigInteger span = BigInteger.TWO.pow(signed ? bits - 1 : bits);
    return new Window(
        new BigDecimal(signed ? span.negate() : BigInteger.ZERO),
        new BigDecimal(span.subtract(BigInteger.ONE)));
  }

  /** Whether the type has bounds. */
  boolean isBounded() {
    return max.compareTo(BigDecimal.ONE) > 0 || min.signum() < 0;
  }
}
