package org.nbo.lift.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.lift.quad.Datatype;

/**
 * How the values of a datatype are written (XML Schema 1.1, part 2); one form of each is used in a
 * graph.
 */
enum LexicalForm {
  /** Whatever is written. */
  TEXT {
    @Override
    boolean isUsual(CharSequence written) {
      return true;
    }

    @Override
    Optional<String> of(String written) {
      return Optional.of(written);
    }
  },
  DOUBLE {
    @Override
    boolean isUsual(CharSequence written) {
      return Decimal.isPlain(written);
    }

    @Override
    Optional<String> of(String written) {
      return Decimal.number(written);
    }

    @Override
    Optional<String> respelt(String written, boolean dayFirst) {
      return Misspelt.number(written);
    }
  },
  INTEGER {
    @Override
    boolean isUsual(CharSequence written) {
      return Decimal.isPlainInteger(written);
    }

    @Override
    Optional<String> of(String written) {
      return Decimal.integer(written);
    }

    @Override
    boolean isAllowed(String written) {
      return Decimal.isPlainInteger(written.trim());
    }

    @Override
    Optional<String> respelt(String written, boolean dayFirst) {
      return Misspelt.number(written).flatMap(this::of);
    }
  },
  BOOLEAN {
    @Override
    Optional<String> of(String written) {
      return switch (written.trim().toLowerCase(Locale.ROOT)) {
        case "true", "1", "yes", "y", "on" -> Optional.of("true");
        case "false", "0", "no", "n", "off" -> Optional.of("false");
        default -> Optional.empty();
      };
    }

    @Override
    boolean isAllowed(String written) {
      return switch (written.trim()) {
        case "true", "false", "1", "0" -> true;
        default -> false;
      };
    }
  },
  /** A date alone means its first moment. */
  DATE_TIME {
    @Override
    Optional<String> of(String written) {
      String trimmed = written.trim();
      Matcher precise = TIME.matcher(trimmed);
      if (precise.matches()) {
        String fraction = precise.group(1);
        return Optional.of(
            fraction == null || fraction.length() <= NANOSECONDS
                ? trimmed
                : trimmed.replace(fraction, fraction.substring(0, NANOSECONDS)));
      }
      Matcher date = DATE.matcher(trimmed);
      return date.matches()
          ? Optional.of(date.group(1) + "T00:00:00" + (date.group(2) == null ? "" : date.group(2)))
          : Optional.empty();
    }

    @Override
    Optional<String> respelt(String written, boolean dayFirst) {
      return DateForms.dateTime(written, dayFirst).flatMap(this::of);
    }
  },
  HEX_BINARY {
    @Override
    Optional<String> of(String written) {
      return Optional.of(written.trim()).filter(hex -> HEX.matcher(hex).matches());
    }
  };

  private static final Pattern TIME =
      Pattern.compile(
          "-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");
  private static final Pattern DATE =
      Pattern.compile("(-?\\d{4,}-\\d\\d-\\d\\d)(Z|[+-]\\d\\d:\\d\\d)?");
  private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");

  /** Length of a fraction of a second that every RDF library can read, with its point. */
  private static final int NANOSECONDS = 10;

  /** The form of a datatype; any text for one of which nothing is known. */
  static LexicalForm of(Datatype datatype) {
    if (datatype.is(Datatype.DOUBLE)) {
      return DOUBLE;
    }
    if (datatype.is(Datatype.INTEGER)) {
      return INTEGER;
    }
    if (datatype.is(Datatype.BOOLEAN)) {
      return BOOLEAN;
    }
    if (datatype.is(Datatype.DATE_TIME)) {
      return DATE_TIME;
    }
    return datatype.is(Datatype.HEX_BINARY) ? HEX_BINARY : TEXT;
  }

  /**
   * Whether a wording is the form used in a graph, told at a glance; where it is not, {@link
   * #of(String)} may still give that.
   */
  boolean isUsual(CharSequence written) {
    return false;
  }

  /** The form used in a graph; empty where the wording does not denote a value. */
  abstract Optional<String> of(String written);

  /** Whether a wording denotes a value, be it another than the one used in a graph. */
  boolean isAllowed(String written) {
    return of(written).isPresent();
  }

  /**
   * The form used in a graph of a wording that is not allowed, but can mean one value only.
   *
   * @param dayFirst whether who wrote it puts the day before the month
   */
  Optional<String> respelt(String written, boolean dayFirst) {
    return Optional.empty();
  }
}
