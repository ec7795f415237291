package org.nbo.lift.genome;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.nbo.lift.quad.Ascii;

/** The cells of one row as parts of its bytes; the same object for each row. */
public final class Cells {
  private static final Set<String> NOTHING = Set.of("na", "n/a", "nan", "none", "null");
  private static final int MOST_DIGITS = 18;
  private static final int LONGEST_NOTHING = 4;

  private final Ascii ascii = new Ascii();
  private byte[] bytes = {};
  private int[] froms = new int[16];
  private int[] tos = new int[16];
  private int size;

  /** Takes cells of this row from now on. */
  public void begin(byte[] newBytes) {
    bytes = newBytes;
    size = 0;
  }

  /** Takes the next cell. */
  public void add(int from, int to) {
    if (size == froms.length) {
      froms = Arrays.copyOf(froms, 2 * size);
      tos = Arrays.copyOf(tos, 2 * size);
    }
    froms[size] = from;
    tos[size++] = to;
  }

  public int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }

  int from(int cell) {
    return froms[cell];
  }

  int to(int cell) {
    return tos[cell];
  }

  /** Makes a cell empty. */
  void clear(int cell) {
    tos[cell] = froms[cell];
  }

  /** What a cell means that is remembered; null where it is not. */
  public <V> V meaning(int cell, ByteNames<V> names) {
    return names.get(bytes, froms[cell], tos[cell]);
  }

  /** Remembers what a cell means. */
  public <V> void mean(int cell, V meaning, ByteNames<V> names) {
    names.put(bytes, froms[cell], tos[cell], meaning);
  }

  /** How many bytes a cell has. */
  public int length(int cell) {
    return tos[cell] - froms[cell];
  }

  /** Whether a cell says nothing, in any of the ways in which that is written. */
  boolean isNothing(int cell) {
    int from = froms[cell];
    int length = tos[cell] - from;
    if (length == 0 || length == 1 && bytes[from] == '.') {
      return true;
    }
    return length <= LONGEST_NOTHING
        && (bytes[from] | ' ') == 'n'
        && NOTHING.contains(text(cell).toLowerCase(Locale.ROOT));
  }

  /** Whether a cell is a text. */
  boolean is(int cell, String text) {
    int from = froms[cell];
    if (text.length() != tos[cell] - from) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** A cell as a text. */
  public String text(int cell) {
    return new String(bytes, froms[cell], tos[cell] - froms[cell], StandardCharsets.UTF_8);
  }

  /** A cell of digits, points and signs; lasts until the next one is asked for. */
  Ascii number(int cell) {
    return ascii.of(bytes, froms[cell], tos[cell]);
  }

  /** Whether a cell is a number as {@code xsd:double} writes it. */
  boolean isNumber(int cell) {
    int at = froms[cell];
    int to = tos[cell];
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    boolean digits = false;
    boolean point = false;
    for (; at < to; at++) {
      byte b = bytes[at];
      if (b >= '0' && b <= '9') {
        digits = true;
      } else if (b == '.' && !point) {
        point = true;
      } else {
        return (b | ' ') == 'e' && digits && isExponent(at + 1, to);
      }
    }
    return digits;
  }

  private boolean isExponent(int from, int to) {
    int at = from;
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    if (at == to || to - at > 3) {
      return false;
    }
    for (; at < to; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return false;
      }
    }
    return true;
  }

  /** Digits alone, as many as fit into a whole number; -1 where a cell holds anything else. */
  public long digits(int cell) {
    return digits(froms[cell], tos[cell]);
  }

  private long digits(int from, int to) {
    if (from == to || to - from > MOST_DIGITS) {
      return -1;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** A whole number, also one such as {@code 0001} or {@code 1000.0}; -1 where it is none. */
  long whole(int cell) {
    long number = digits(cell);
    return number >= 0 ? number : isNumber(cell) ? exact(text(cell)) : -1;
  }

  private static long exact(String number) {
    try {
      return new BigDecimal(number).longValueExact();
    } catch (ArithmeticException e) {
      return -1;
    }
  }
}
