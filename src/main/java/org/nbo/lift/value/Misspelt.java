package org.nbo.lift.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wordings that a datatype does not allow but that can mean one value only. */
final class Misspelt {
  private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?)(\\d*),(\\d+)([eE].*)?");
  private static final int THOUSANDS = 3;
  private static final String UTC = "+00:00";

  /** Year first, since only then the order of day and month is certain. */
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4})([-/.]?)(\\d\\d)\\2(\\d\\d)(?:[T ]+(\\d\\d)(:?)(\\d\\d)(?:\\6(\\d\\d)"
              + "(?:[.,](\\d+))?)?)?\\s*(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?");

  private Misspelt() {}

  /**
   * A number with a decimal comma, or an infinity or missing number in the spelling of a
   * programming language. Digits in threes after a comma may be thousands: such a number is left
   * alone.
   */
  static Optional<String> number(String written) {
    String number = written.trim();
    Matcher comma = DECIMAL_COMMA.matcher(number);
    if (comma.matches()) {
      boolean zero = comma.group(2).isEmpty() || comma.group(2).equals("0");
      return zero || comma.group(3).length() != THOUSANDS
          ? Decimal.number(number.replace(',', '.'))
          : Optional.empty();
    }
    return switch (number.toLowerCase(Locale.ROOT)) {
      case "inf", "+inf", "infinity", "+infinity" -> Optional.of("INF");
      case "-inf", "-infinity" -> Optional.of("-INF");
      case "nan" -> Optional.of("NaN");
      default -> Optional.empty();
    };
  }

  /** A time with other signs, or without any, between its parts. */
  static Optional<String> dateTime(String written) {
    Matcher m = DATE_TIME.matcher(written.trim());
    if (!m.matches() || m.group(2).isEmpty() && m.group(5) != null && !m.group(6).isEmpty()) {
      return Optional.empty();
    }
    boolean inRange =
        between(m.group(3), 1, 12)
            && between(m.group(4), 1, 31)
            && between(m.group(5), 0, 23)
            && between(m.group(7), 0, 59)
            && between(m.group(8), 0, 60);
    return inRange ? Optional.of(dateTime(m)) : Optional.empty();
  }

  private static String dateTime(Matcher m) {
    return m.group(1)
        + '-'
        + m.group(3)
        + '-'
        + m.group(4)
        + 'T'
        + or(m.group(5))
        + ':'
        + or(m.group(7))
        + ':'
        + or(m.group(8))
        + (m.group(9) == null ? "" : '.' + m.group(9))
        + zone(m.group(10));
  }

  private static String zone(String written) {
    if (written == null) {
      return "";
    }
    if (Character.isLetter(written.charAt(0))) {
      return UTC;
    }
    return written.indexOf(':') > 0
        ? written
        : written.substring(0, 3) + ':' + written.substring(3);
  }

  private static String or(String digits) {
    return digits == null ? "00" : digits;
  }

  private static boolean between(String digits, int least, int most) {
    int number = digits == null ? least : Integer.parseInt(digits);
    return number >= least && number <= most;
  }
}
