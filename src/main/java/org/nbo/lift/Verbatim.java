package org.nbo.lift;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of XML in UTF-8 that stand for themselves, so that there is nothing to parse in them. */
final class Verbatim {
  private static final boolean[] IN_VALUE = new boolean[256];
  private static final boolean[] IN_TEXT = new boolean[256];

  /** The decoder's sign for what is no UTF-8; beyond it is what XML does not allow. */
  private static final char REPLACEMENT = '\uFFFD';

  static {
    Arrays.fill(IN_VALUE, ' ', 256, true);
    IN_VALUE['<'] = false;
    IN_VALUE['&'] = false;
    System.arraycopy(IN_VALUE, 0, IN_TEXT, 0, 256);
    IN_TEXT['\n'] = true;
    IN_TEXT['\t'] = true;
    IN_TEXT[']'] = false;
  }

  private Verbatim() {}

  /** Whether a byte within quotation marks that are not this one means itself. */
  static boolean isInValue(byte b) {
    return IN_VALUE[b & 0xFF];
  }

  /** Whether a byte between tags means itself. */
  static boolean isInText(byte b) {
    return IN_TEXT[b & 0xFF];
  }

  /** The characters; null where only a parser can say what is wrong with them. */
  static String decode(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= REPLACEMENT) {
        return null;
      }
    }
    return text;
  }
}
