package org.nbo.lift.mend;

/** The sequences of bytes that UTF-8 has (RFC 3629). */
final class Utf8 {
  private Utf8() {}

  /** How many bytes a sequence has that begins so; 0 where none does. */
  static int lengthBy(int first) {
    return first < 0x80
        ? 1
        : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  }

  /** The length of the sequence that stands somewhere; 0 where there is none. */
  static int length(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    int length = lengthBy(first);
    if (length == 0 || at + length > end) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = length == 1 ? 0 : bytes[at + 1] & 0xFF;
    boolean outOfRange =
        first == 0xE0 && second < 0xA0
            || first == 0xED && second > 0x9F
            || first == 0xF0 && second < 0x90
            || first == 0xF4 && second > 0x8F;
    return outOfRange ? 0 : length;
  }
}
