package org.nbo.export.jsonld;

import java.nio.charset.StandardCharsets;

/**
 * What stands between the parts of a node object.
 *
 * @param object before the object and before its end
 * @param member before the first member
 * @param next before each of the others
 */
record Layout(byte[] object, byte[] member, byte[] next) {
  /** All on one line. */
  static final Layout LINE = new Layout(new byte[0], new byte[0], new byte[] {',', ' '});

  /** Lines of their own, as many blanks deep. */
  static Layout indented(int depth) {
    String member = line(depth + 4);
    return new Layout(bytes(line(depth)), bytes(member), bytes(',' + member));
  }

  private static String line(int depth) {
    return '\n' + " ".repeat(depth);
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
