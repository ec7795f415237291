package org.nbo.lift.value;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as texts: what a double or an integer may be written as. */
public final class Decimal {
  private static final int LONGEST = 1000;
  private static final int MAX_EXPONENT = 400;

  /** An integer with more digits is none that anybody has counted to. */
  private static final int MOST_DIGITS = 40;

  /** So many places, and no exponent, still read well. */
  private static final int READABLE = 15;

  private Decimal() {}

  /** A decimal number, with or without exponent, or one of INF, -INF and NaN. */
  public static Optional<String> number(String written) {
    String number = written.trim();
    return isDecimal(number) || isSpecial(number) ? Optional.of(number) : Optional.empty();
  }

  /** Whether the number has no decimal value. */
  public static boolean isSpecial(String number) {
    return number.equals("NaN") || number.equals("INF") || number.equals("-INF");
  }

  /** Whether the wording is a number without exponent and without blanks around it. */
  static boolean isPlain(CharSequence written) {
    int first = sign(written, 0);
    int at = digits(written, first);
    return at > first
        && (at == written.length() || written.charAt(at) == '.' && isDigits(written, at + 1));
  }

  /** Whether the wording is an integer without blanks around it. */
  static boolean isPlainInteger(CharSequence written) {
    return isDigits(written, sign(written, 0));
  }

  /** An integer; written without exponent and point, where it has them. */
  static Optional<String> integer(String written) {
    String number = written.trim();
    if (isPlainInteger(number)) {
      return Optional.of(number);
    }
    if (!isDecimal(number)) {
      return Optional.empty();
    }
    return exact(number)
        .map(BigDecimal::stripTrailingZeros)
        .filter(value -> value.scale() <= 0 && value.precision() - value.scale() <= MOST_DIGITS)
        .map(BigDecimal::toPlainString);
  }

  /**
   * The number exactly, where a double could hold its size; empty for one with an exponent or a
   * length that calculating with would take forever.
   */
  public static Optional<BigDecimal> exact(String number) {
    int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (number.length() > LONGEST
        || exponent >= 0 && Math.abs(exponent(number.substring(exponent + 1))) > MAX_EXPONENT) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(number));
  }

  /** The value of any wording, exactly; empty where it has none. */
  public static Optional<BigDecimal> value(String written) {
    return number(written).filter(n -> !isSpecial(n)).flatMap(Decimal::exact);
  }

  private static int exponent(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return MAX_EXPONENT + 1;
    }
  }

  /** A number as short as a double allows: exact, and without an exponent where that reads well. */
  static String plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return Math.abs(shortest.scale()) <= READABLE ? shortest.toPlainString() : shortest.toString();
  }

  private static boolean isDecimal(String text) {
    int first = sign(text, 0);
    int at = digits(text, first);
    int count = at - first;
    if (at < text.length() && text.charAt(at) == '.') {
      int fraction = at + 1;
      at = digits(text, fraction);
      count += at - fraction;
    }
    if (count == 0) {
      return false;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      return isDigits(text, sign(text, at + 1));
    }
    return at == text.length();
  }

  private static boolean isDigits(CharSequence text, int first) {
    int at = digits(text, first);
    return at > first && at == text.length();
  }

  /** Where digits end. */
  private static int digits(CharSequence text, int first) {
    int at = first;
    int length = text.length();
    while (at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static int sign(CharSequence text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }
}
