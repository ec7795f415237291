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

  /**
   * Whether anything that can be read begins so: text, in whatever encoding, or what is known by
   * its first bytes.
   */
  public static boolean isPossible(byte[] head) {
    return isXml(head)
        || isJson(head)
        || Gunzip.isGzip(head)
        || TiffDescription.isTiff(head)
        || isZip(head)
        || isText(head);
  }

  private static boolean isZip(byte[] head) {
    return head.length > 1 && head[0] == 'P' && head[1] == 'K';
  }

  /** Whether nothing is in it that tells data from text. */
  private static boolean isText(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return false;
      }
    }
    return true;
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
