package org.nbo.lift.container;

/** Tells XML and JSON from other content by the first bytes. */
public final class DocumentStart {
  private DocumentStart() {}

  /**
   * Whether the first character that is no blank opens a tag, in UTF-8 or another encoding that
   * holds ASCII, or in UTF-16.
   *
   * @param head the first bytes
   */
  public static boolean isXml(byte[] head) {
    return first(head) == '<';
  }

  /** Whether the first character that is no blank opens an object or a list. */
  public static boolean isJson(byte[] head) {
    return first(head) == '{' || first(head) == '[';
  }

  /** The first character that is no blank; 0 where there is none. */
  private static char first(byte[] head) {
    for (byte b : head) {
      switch (b & 0xFF) {
        case ' ', '\t', '\r', '\n', 0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF -> {
          // blanks, byte order marks, and the other half of UTF-16
        }
        default -> {
          return (char) (b & 0xFF);
        }
      }
    }
    return 0;
  }
}
