package org.nbo.lift.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.lift.quad.Datatype;

/** Brings the wording of a source into the lexical form of a datatype (XML Schema 1.1, part 2). */
final class Lexical {
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");

  /** Length of a fraction of a second that every RDF library can read, with its point. */
  private static final int NANOSECONDS = 10;

  private static final Pattern DATE =
      Pattern.compile("(-?\\d{4,}-\\d\\d-\\d\\d)(Z|[+-]\\d\\d:\\d\\d)?");
  private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");

  private Lexical() {}

  /**
   * The lexical form, or empty where the wording does not denote a value of the datatype.
   *
   * @param written as the source has it
   */
  static Optional<String> of(String written, Datatype datatype) {
    if (datatype.is(Datatype.DOUBLE)) {
      return Decimal.number(written);
    }
    if (datatype.is(Datatype.INTEGER)) {
      return Decimal.integer(written);
    }
    if (datatype.is(Datatype.BOOLEAN)) {
      return truth(written.trim());
    }
    if (datatype.is(Datatype.DATE_TIME)) {
      return dateTime(written.trim());
    }
    if (datatype.is(Datatype.HEX_BINARY)) {
      return Optional.of(written.trim()).filter(hex -> HEX.matcher(hex).matches());
    }
    return Optional.of(written);
  }

  /**
   * Whether the wording is the lexical form already, told at a glance; where it is not, {@link #of}
   * may still give one.
   */
  static boolean isPlain(CharSequence written, Datatype datatype) {
    if (datatype.is(Datatype.DOUBLE)) {
      return Decimal.isPlain(written);
    }
    if (datatype.is(Datatype.INTEGER)) {
      return Decimal.isPlainInteger(written);
    }
    return !datatype.is(Datatype.BOOLEAN)
        && !datatype.is(Datatype.DATE_TIME)
        && !datatype.is(Datatype.HEX_BINARY);
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
      return Decimal.isPlainInteger(trimmed);
    }
    return of(written, datatype).isPresent();
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
}
