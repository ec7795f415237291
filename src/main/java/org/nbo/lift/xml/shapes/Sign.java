package org.nbo.lift.xml.shapes;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What stands in a text for something else, or might.
 *
 * @param length of it, in bytes
 * @param meaning what it stands for
 * @param endsLine whether a line ends with it
 */
record Sign(int length, String meaning, boolean endsLine) {
  /** More bytes than one has. */
  static final int LONGEST = 12;

  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

  /**
   * The one that is at a place, where that is not plain text.
   *
   * @param bytes in UTF-8
   * @param end of what is there
   * @return null where only a parser can say what it is
   */
  static Sign at(byte[] bytes, int at, int end) {
    return switch (bytes[at]) {
      case '\r' -> new Sign(1, "\n", true);
      case ']' ->
          at + 2 < end && !(bytes[at + 1] == ']' && bytes[at + 2] == '>')
              ? new Sign(1, "]", false)
              : null;
      case '&' -> reference(bytes, at, end);
      default -> null;
    };
  }

  private static Sign reference(byte[] bytes, int at, int end) {
    int semicolon = at;
    while (semicolon < end && semicolon - at < LONGEST && bytes[semicolon] != ';') {
      semicolon++;
    }
    if (semicolon == end || bytes[semicolon] != ';') {
      return null;
    }
    String name = new String(bytes, at + 1, semicolon - at - 1, StandardCharsets.ISO_8859_1);
    String meaning = name.startsWith("#") ? character(name.substring(1)) : NAMED.get(name);
    return meaning == null ? null : new Sign(semicolon + 1 - at, meaning, false);
  }

  private static String character(String number) {
    boolean hexadecimal = number.startsWith("x");
    String digits = hexadecimal ? number.substring(1) : number;
    if (!digits.matches(hexadecimal ? "[0-9A-Fa-f]{1,6}" : "[0-9]{1,7}")) {
      return null;
    }
    int character = Integer.parseInt(digits, hexadecimal ? 16 : 10);
    return isAllowed(character) ? Character.toString(character) : null;
  }

  /** Whether XML 1.0 allows it. */
  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character >= ' ' && character < 0xD800
        || character >= 0xE000 && character < 0xFFFE
        || character >= 0x10000 && character <= 0x10FFFF;
  }
}
