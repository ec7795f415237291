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

  private Numbers() {}

  /** Whether the text is JSON's spelling already, short enough to survive and without exponent. */
  static boolean isPlain(String text) {
    int length = text.length();
    int at = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    int whole = digits(text, at);
    if (whole == at || whole - at > 1 && text.charAt(at) == '0') {
      return false;
    }
    int end = whole;
    if (whole < length && text.charAt(whole) == '.') {
      end = digits(text, whole + 1);
      if (end == whole + 1) {
        return false;
      }
    }
    return end == length && length <= SURE && (at == 0 || hasDigitButZero(text));
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** A zero with a sign is not the zero that JSON's readers make of it. */
  private static boolean hasDigitButZero(String text) {
    return text.chars().anyMatch(c -> c >= '1' && c <= '9');
  }

  /** The number that a whole number's text may be written as; null is none. */
  static BigDecimal whole(String lexical) {
    String text = lexical.strip();
    int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    if (from == text.length() || digits(text, from) < text.length()) {
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
