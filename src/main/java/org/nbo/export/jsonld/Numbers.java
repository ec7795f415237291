package org.nbo.export.jsonld;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Which numbers can be numbers of JSON: those that a reader of JSON-LD has again to the last digit.
 * It makes an {@code xsd:double} of sixteen digits of them (JSON-LD 1.1 Processing Algorithms,
 * section 8.6), and whole numbers are sure only up to where a double holds each (RFC 7493, section
 * 2.2). The others stay texts with their type.
 */
final class Numbers {
  private static final BigDecimal EXACT = BigDecimal.valueOf((1L << 53) - 1);

  /** So many digits survive whatever they are. */
  private static final int SURE = 15;

  /** So many digits a reader makes of a number at most. */
  private static final int READ = 16;

  private Numbers() {}

  /**
   * Whether a text is JSON's spelling already, short enough to survive and without exponent.
   *
   * @param text holds it from {@code from} to {@code to}
   * @param fraction whether it may have a fraction
   */
  static boolean isPlain(byte[] text, int from, int to, boolean fraction) {
    int start = from < to && text[from] == '-' ? from + 1 : from;
    int whole = digits(text, start, to);
    if (whole == start || whole - start > 1 && text[start] == '0') {
      return false;
    }
    int end = whole;
    if (fraction && whole < to && text[whole] == '.') {
      end = digits(text, whole + 1, to);
      if (end == whole + 1) {
        return false;
      }
    }
    return end == to && to - from <= SURE && (start == from || hasDigitButZero(text, start, to));
  }

  private static int digits(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at;
  }

  /** A zero with a sign is not the zero that JSON's readers make of it. */
  private static boolean hasDigitButZero(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] >= '1' && text[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The number that a whole number's text may be written as; null is none. */
  static BigDecimal whole(String lexical) {
    String text = lexical.strip();
    int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    if (from == text.length() || !text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    return number.abs().compareTo(EXACT) > 0 ? null : number;
  }

  /** The number that the text of a double may be written as; null is none. */
  static BigDecimal real(String lexical) {
    BigDecimal number = parsed(lexical);
    if (number == null || number.signum() == 0 && lexical.strip().startsWith("-")) {
      return null;
    }
    if (number.stripTrailingZeros().precision() > READ) {
      return null;
    }
    double value = number.doubleValue();
    if (Double.isInfinite(value)) {
      return null;
    }
    BigDecimal read = new BigDecimal(String.format(Locale.ROOT, "%.15e", value));
    return read.doubleValue() == value && sameValue(number, read) ? number : null;
  }

  private static boolean sameValue(BigDecimal written, BigDecimal read) {
    return written.compareTo(read) == 0;
  }

  private static BigDecimal parsed(String lexical) {
    try {
      return new BigDecimal(lexical.strip());
    } catch (NumberFormatException notFinite) {
      return null;
    }
  }
}
