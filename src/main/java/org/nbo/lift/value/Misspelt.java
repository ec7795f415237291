package org.nbo.lift.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wordings that a datatype does not allow but that can mean one value only. */
final class Misspelt {
  private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?)(\\d*),(\\d+)([eE].*)?");

  /** A magnification, as it stands on an objective. */
  private static final Pattern TIMES = Pattern.compile("(\\d[\\d.,]*)\\s*[xX×]");

  private static final int THOUSANDS = 3;

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
    Matcher times = TIMES.matcher(number);
    if (times.matches()) {
      return number(times.group(1)).or(() -> Decimal.number(times.group(1)));
    }
    return switch (number.toLowerCase(Locale.ROOT)) {
      case "inf", "+inf", "infinity", "+infinity" -> Optional.of("INF");
      case "-inf", "-infinity" -> Optional.of("-INF");
      case "nan" -> Optional.of("NaN");
      default -> Optional.empty();
    };
  }
}
