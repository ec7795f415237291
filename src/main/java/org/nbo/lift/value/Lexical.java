package org.nbo.lift.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.lift.quad.Datatype;

/** Brings the wording of a source into the lexical form of a datatype (XML Schema 1.1, part 2). */
public final class Lexical {
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");

  /** Length of a fraction of a second that every RDF library can read, with its point. */
  private static final int NANOSECONDS = 10;

  private static final Pattern DATE =
      Pattern.compile("(-?\\d{4,}-\\d\\d-\\d\\d)(Z|[+-]\\d\\d:\\d\\d)?");
  private static final int LONGEST = 1000;
  private static final int MAX_EXPONENT = 400;
  private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})*");

  private Lexical() {}

  /**
   * The lexical form, or empty where the wording does not denote a value of the datatype.
   *
   * @param written as the source has it
   */
  static Optional<String> of(String written, Datatype datatype) {
    if (datatype.is(Datatype.DOUBLE)) {
      return number(written);
    }
    if (datatype.is(Datatype.INTEGER)) {
      return integer(written);
    }
    String trimmed = written.trim();
    if (datatype.is(Datatype.BOOLEAN)) {
      return truth(trimmed);
    }
    if (datatype.is(Datatype.DATE_TIME)) {
      return dateTime(trimmed);
    }
    if (datatype.is(Datatype.HEX_BINARY)) {
      return HEX.matcher(trimmed).matches() && !trimmed.isEmpty()
          ? Optional.of(trimmed)
          : Optional.empty();
    }
    return Optional.of(written);
  }

  /**
   * Whether the wording is the lexical form already, told at a glance; where it is not, {@link #of}
   * may still give one.
   */
  static boolean isPlain(CharSequence written, Datatype datatype) {
    if (datatype.is(Datatype.DOUBLE)) {
      return isPlainDecimal(written);
    }
    if (datatype.is(Datatype.INTEGER)) {
      return isDigits(written, sign(written, 0));
    }
    return !datatype.is(Datatype.BOOLEAN)
        && !datatype.is(Datatype.DATE_TIME)
        && !datatype.is(Datatype.HEX_BINARY);
  }

  /** Whether the wording is a number without exponent and without blanks around it. */
  static boolean isPlainDecimal(CharSequence written) {
    int first = sign(written, 0);
    int at = first;
    int length = written.length();
    while (at < length && isDigit(written.charAt(at))) {
      at++;
    }
    return at > first && (at == length || written.charAt(at) == '.' && isDigits(written, at + 1));
  }

  private static boolean isDigits(CharSequence text, int first) {
    int at = first;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at > first && at == text.length();
  }

  /**
   * Whether the datatype has this wording for a value, be it another than the one used in a graph.
   */
  static boolean isAllowed(String written, Datatype datatype) {
    String trimmed = written.trim();
    if (datatype.is(Datatype.BOOLEAN)) {
      return trimmed.equals("0")
          || trimmed.equals("1")
          || truth(trimmed).equals(Optional.of(trimmed));
    }
    if (datatype.is(Datatype.DATE_TIME)) {
      return DATE_TIME.matcher(trimmed).matches() || DATE.matcher(trimmed).matches();
    }
    if (datatype.is(Datatype.INTEGER)) {
      return integer(trimmed).equals(Optional.of(trimmed));
    }
    return of(written, datatype).isPresent();
  }

  /** A decimal number, with or without exponent, or one of INF, -INF and NaN. */
  public static Optional<String> number(String written) {
    String number = written.trim();
    return isDecimal(number) || isSpecial(number) ? Optional.of(number) : Optional.empty();
  }

  /** Whether the number has no decimal value. */
  public static boolean isSpecial(String number) {
    return number.equals("NaN") || number.equals("INF") || number.equals("-INF");
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

  private static int exponent(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return MAX_EXPONENT + 1;
    }
  }

  /** A number as short as a double allows: exact, and without an exponent where that reads well. */
  static String plain(BigDecimal number) {
    BigDecimal short_ = number.stripTrailingZeros();
    return Math.abs(short_.scale()) <= 15 ? short_.toPlainString() : short_.toString();
  }

  private static boolean isDecimal(String text) {
    int at = sign(text, 0);
    int digits = 0;
    int length = text.length();
    for (; at < length && isDigit(text.charAt(at)); at++) {
      digits++;
    }
    if (at < length && text.charAt(at) == '.') {
      at++;
      for (; at < length && isDigit(text.charAt(at)); at++) {
        digits++;
      }
    }
    if (digits == 0) {
      return false;
    }
    if (at < length && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at = sign(text, at + 1);
      int first = at;
      while (at < length && isDigit(text.charAt(at))) {
        at++;
      }
      return at > first && at == length;
    }
    return at == length;
  }

  private static Optional<String> integer(String written) {
    String number = written.trim();
    int at = sign(number, 0);
    int first = at;
    while (at < number.length() && isDigit(number.charAt(at))) {
      at++;
    }
    if (at == number.length() && at > first) {
      return Optional.of(number);
    }
    if (!isDecimal(number)) {
      return Optional.empty();
    }
    return exact(number)
        .map(BigDecimal::stripTrailingZeros)
        .filter(value -> value.scale() <= 0 && value.precision() - value.scale() <= 40)
        .map(BigDecimal::toPlainString);
  }

  private static Optional<String> truth(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Optional.of("true");
      case "false", "0" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  private static Optional<String> dateTime(String written) {
    Matcher precise = DATE_TIME.matcher(written);
    if (precise.matches()) {
      String fraction = precise.group(1);
      return Optional.of(
          fraction == null || fraction.length() <= NANOSECONDS
              ? written
              : written.replace(fraction, fraction.substring(0, NANOSECONDS)));
    }
    Matcher date = DATE.matcher(written);
    return date.matches()
        ? Optional.of(date.group(1) + "T00:00:00" + (date.group(2) == null ? "" : date.group(2)))
        : Optional.empty();
  }

  private static int sign(CharSequence text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
