package org.nbo.export.jsonld;

import java.nio.charset.StandardCharsets;
import org.nbo.export.Utf8;

/** Strings with their quotes, escaped where JSON demands it (RFC 8259, section 7). */
final class JsonStrings {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** Which bytes stand as they are. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    for (int b = ' '; b < PLAIN.length; b++) {
      PLAIN[b] = b != '"' && b != '\\' && b != 0x7F;
    }
  }

  private JsonStrings() {}

  static void write(String text, Utf8 out) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    write(utf8, 0, utf8.length, out);
  }

  /** What stands between the brackets around an IRI. */
  static void writeIri(byte[] iri, Utf8 out) {
    write(iri, 1, iri.length - 1, out);
  }

  /**
   * @param utf8 holds the text from {@code from} to {@code to}
   */
  static void write(byte[] utf8, int from, int to, Utf8 out) {
    out.raw('"');
    int start = from;
    for (int i = from; i < to; i++) {
      if (!PLAIN[utf8[i] & 0xFF]) {
        out.raw(utf8, start, i);
        escape(utf8[i], out);
        start = i + 1;
      }
    }
    out.raw(utf8, start, to).raw('"');
  }

  private static void escape(byte b, Utf8 out) {
    switch (b) {
      case '"' -> out.raw('\\').raw('"');
      case '\\' -> out.raw('\\').raw('\\');
      case '\n' -> out.raw('\\').raw('n');
      case '\r' -> out.raw('\\').raw('r');
      case '\t' -> out.raw('\\').raw('t');
      default -> out.ascii("\\u00").raw((char) HEX[b >> 4]).raw((char) HEX[b & 15]);
    }
  }
}
