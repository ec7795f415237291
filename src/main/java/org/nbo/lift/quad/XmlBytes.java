package org.nbo.lift.quad;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of XML in UTF-8 that stand for themselves, so that there is nothing to parse in them. */
public final class XmlBytes {
  /** Only a parser knows what these bytes mean. */
  public static final int TO_PARSE = 1;

  /** These are parts of characters beyond ASCII. */
  public static final int WIDE = 2;

  /** N-Quads escapes these. */
  static final int ESCAPED = 4;

  private static final byte[] IN_VALUE = new byte[256];
  private static final byte[] IN_TEXT = new byte[256];

  /** The decoder's sign for what is no UTF-8; beyond it is what XML does not allow. */
  private static final char REPLACEMENT = '\uFFFD';

  static {
    Arrays.fill(IN_VALUE, 0, ' ', (byte) TO_PARSE);
    Arrays.fill(IN_VALUE, 128, 256, (byte) WIDE);
    IN_VALUE['<'] = TO_PARSE;
    IN_VALUE['&'] = TO_PARSE;
    IN_VALUE['"'] = ESCAPED;
    IN_VALUE['\\'] = ESCAPED;
    IN_VALUE[127] = ESCAPED;
    System.arraycopy(IN_VALUE, 0, IN_TEXT, 0, 256);
    IN_TEXT[']'] = TO_PARSE;
  }

  private XmlBytes() {}

  /** What a byte within quotation marks is, if it is not one of those. */
  public static int kindInValue(byte b) {
    return IN_VALUE[b & 0xFF];
  }

  /** What a byte between tags is. */
  public static int kindInText(byte b) {
    return IN_TEXT[b & 0xFF];
  }

  /** How many bytes a character has that begins with this one, in UTF-8. */
  public static int length(byte first) {
    int lead = first & 0xFF;
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /** The bytes of a text that is all ASCII and has nothing to be escaped; null of any other. */
  public static byte[] ascii(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (byte b : bytes) {
      if (kindInValue(b) != 0) {
        return null;
      }
    }
    return bytes;
  }

  /** The characters; null where only a parser can say what is wrong with them. */
  public static String decode(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= REPLACEMENT) {
        return null;
      }
    }
    return text;
  }
}
