package org.nbo.lift.value;

/** Multiplies decimal numbers by powers of ten, digit by digit. */
final class DecimalPoint {
  /**
   * So many digits are worked with, and so many zeros written; the sign and the point come to it.
   */
  static final int MOST_DIGITS = 15;

  /** So many bytes hold any result. */
  static final int LONGEST = 2 * MOST_DIGITS + 3;

  private static final int TOO_LONG = -1;

  private DecimalPoint() {}

  /**
   * Writes what {@link Decimal#plain} gives for the product.
   *
   * @param decimal digits, with a sign before them or a point between them
   * @param power of ten
   * @param to has room for {@link #LONGEST} bytes
   * @return how many bytes it takes; negative where there are too many digits
   */
  static int move(CharSequence decimal, int power, byte[] to) {
    long digits = 0;
    int count = 0;
    int fraction = -power;
    boolean behindPoint = false;
    for (int i = 0; i < decimal.length(); i++) {
      char c = decimal.charAt(i);
      if (c == '.') {
        behindPoint = true;
      } else if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
        count++;
        fraction += behindPoint ? 1 : 0;
      }
    }
    if (count > MOST_DIGITS) {
      return TOO_LONG;
    }
    if (digits == 0) {
      to[0] = '0';
      return 1;
    }
    while (digits % 10 == 0) {
      digits /= 10;
      fraction--;
    }
    return Math.abs(fraction) > MOST_DIGITS
        ? TOO_LONG
        : write(decimal.charAt(0) == '-', digits, fraction, to);
  }

  /** From the last byte to the first, so that digits come as division gives them. */
  private static int write(boolean negative, long digits, int fraction, byte[] to) {
    int length = (negative ? 1 : 0) + places(digits, fraction);
    int at = length;
    for (int zeros = fraction; zeros < 0; zeros++) {
      to[--at] = '0';
    }
    long rest = digits;
    for (int written = 0; rest > 0 || written <= fraction; written++) {
      if (written == fraction && fraction > 0) {
        to[--at] = '.';
      }
      to[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    if (negative) {
      to[--at] = '-';
    }
    return length;
  }

  private static int places(long digits, int fraction) {
    int places = 0;
    for (long rest = digits; rest > 0; rest /= 10) {
      places++;
    }
    return fraction > 0 ? Math.max(places, fraction + 1) + 1 : places - fraction;
  }
}
