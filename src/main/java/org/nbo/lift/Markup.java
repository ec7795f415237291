package org.nbo.lift;

/** Tells XML from other content by its first bytes. */
final class Markup {
  private Markup() {}

  /**
   * Whether the first character that is no blank opens a tag, in UTF-8 or another encoding that
   * holds ASCII, or in UTF-16.
   *
   * @param head the first bytes
   */
  static boolean isXml(byte[] head) {
    for (byte b : head) {
      switch (b & 0xFF) {
        case '<' -> {
          return true;
        }
        case ' ', '\t', '\r', '\n', 0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF -> {
          // blanks, byte order marks, and the other half of UTF-16
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
