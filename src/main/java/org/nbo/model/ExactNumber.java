package org.nbo.model;

/** Reads numbers of few digits, as most are, faster than any number can be. */
public final class ExactNumber {
  /** How long a number is at most that a double holds exactly, digit by digit. */
  private static final int LONGEST = 15;

  private ExactNumber() {}

  /**
   * A number of few digits, which is exact and so the same that parsing gives: a whole number below
   * 2 to the power of 53, divided by a power of ten that is one too. NaN for others.
   */
  public static double of(CharSequence text) {
    int length = text.length();
    boolean negative = length > 0 && text.charAt(0) == '-';
    if (length > LONGEST || length == (negative ? 1 : 0)) {
      return Double.NaN;
    }
    long digits = 0;
    long scale = 0;
    for (int i = negative ? 1 : 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
        scale *= 10;
      } else if (c == '.' && scale == 0 && i + 1 < length) {
        scale = 1;
      } else {
        return Double.NaN;
      }
    }
    double value = scale == 0 ? digits : (double) digits / scale;
    return negative ? -value : value;
  }
}
