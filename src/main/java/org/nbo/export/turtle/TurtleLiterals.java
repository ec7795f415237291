package org.nbo.export.turtle;

import java.nio.charset.StandardCharsets;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.Utf8;

/**
 * How literals of a datatype are written: bare where Turtle has a form for that, else in quotes.
 */
final class TurtleLiterals {
  /** The replacement character, which Jena escapes. */
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

  /** Which bytes stand as they are. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    for (int b = 0; b < PLAIN.length; b++) {
      PLAIN[b] = "\t\n\f\r\"\\".indexOf(b) < 0 && b != (REPLACEMENT[0] & 0xFF);
    }
  }

  private final Form form;
  private final byte[] suffix;

  /** The datatypes that have a form without quotes. */
  private enum Form {
    INTEGER,
    DECIMAL,
    DOUBLE,
    BOOLEAN,
    NONE;

    static Form of(String datatype) {
      if (datatype.equals(XSD.integer.getURI())) {
        return INTEGER;
      }
      if (datatype.equals(XSD.decimal.getURI())) {
        return DECIMAL;
      }
      if (datatype.equals(XSD.xdouble.getURI())) {
        return DOUBLE;
      }
      return datatype.equals(XSD.xboolean.getURI()) ? BOOLEAN : NONE;
    }
  }

  /**
   * @param suffix what stands behind the quotation mark
   */
  TurtleLiterals(String datatype, byte[] suffix) {
    this.form = Form.of(datatype);
    this.suffix = suffix;
  }

  /**
   * @param text holds the literal's text in UTF-8 from {@code from} to {@code to}
   */
  void write(byte[] text, int from, int to, Utf8 out) {
    if (isBare(text, from, to)) {
      out.raw(text, from, to);
    } else {
      quoted(text, from, to, out);
      out.raw(suffix);
    }
  }

  private boolean isBare(byte[] text, int from, int to) {
    return switch (form) {
      case INTEGER -> isNumber(text, from, to, false, false);
      case DECIMAL -> isNumber(text, from, to, true, false);
      case DOUBLE -> isNumber(text, from, to, true, true);
      case BOOLEAN -> is("true", text, from, to) || is("false", text, from, to);
      case NONE -> false;
    };
  }

  private static boolean is(String word, byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1).equals(word);
  }

  /** Whether it is a number of Turtle: with an exponent a double, with a point alone a decimal. */
  private static boolean isNumber(
      byte[] text, int from, int to, boolean fraction, boolean exponent) {
    int whole = sign(text, from, to);
    int at = digits(text, whole, to);
    int count = at - whole;
    boolean point = fraction && at < to && text[at] == '.';
    int behind = 0;
    if (point) {
      int end = digits(text, at + 1, to);
      behind = end - at - 1;
      at = end;
    }
    if (count + behind == 0) {
      return false;
    }
    if (!exponent) {
      return at == to && (!fraction || behind > 0);
    }
    if (at == to || text[at] != 'e' && text[at] != 'E') {
      return false;
    }
    int power = sign(text, at + 1, to);
    return power < to && digits(text, power, to) == to;
  }

  private static int sign(byte[] text, int at, int to) {
    return at < to && (text[at] == '-' || text[at] == '+') ? at + 1 : at;
  }

  private static int digits(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at;
  }

  private static void quoted(byte[] text, int from, int to, Utf8 out) {
    out.raw('"');
    int start = from;
    for (int i = from; i < to; i++) {
      if (!PLAIN[text[i] & 0xFF]) {
        byte b = text[i];
        if (b != REPLACEMENT[0]) {
          out.raw(text, start, i).raw('\\').raw(letter(b));
          start = i + 1;
        } else if (text[i + 1] == REPLACEMENT[1] && text[i + 2] == REPLACEMENT[2]) {
          out.raw(text, start, i).ascii("\\uFFFD");
          start = i + 3;
        }
      }
    }
    out.raw(text, start, to).raw('"');
  }

  private static char letter(byte b) {
    return switch (b) {
      case '\t' -> 't';
      case '\n' -> 'n';
      case '\f' -> 'f';
      case '\r' -> 'r';
      default -> (char) b;
    };
  }
}
