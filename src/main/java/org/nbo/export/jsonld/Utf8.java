package org.nbo.export.jsonld;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON text that is being put together, in UTF-8. */
final class Utf8 {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** What is longer goes to the stream at once. */
  private static final int LONG = 1 << 13;

  private final OutputStream to;
  private byte[] bytes;
  private int length;

  /** Text that is only kept. */
  Utf8(int capacity) {
    this.to = null;
    this.bytes = new byte[capacity];
  }

  /** Text on its way to a stream, which gets it when there is much, and at each flush. */
  Utf8(OutputStream to) {
    this.to = to;
    this.bytes = new byte[2 * LONG];
  }

  int length() {
    return length;
  }

  Utf8 raw(byte[] text) {
    return raw(text, text.length);
  }

  Utf8 raw(byte[] text, int size) {
    if (to != null && size > LONG) {
      flush();
      direct(text, size);
    } else {
      room(size);
      System.arraycopy(text, 0, bytes, length, size);
      length += size;
    }
    return this;
  }

  private void direct(byte[] text, int size) {
    try {
      to.write(text, 0, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Utf8 raw(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /** Text that JSON takes as it is. */
  Utf8 ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  /** A string with its quotes, escaped where JSON demands it (RFC 8259, section 7). */
  Utf8 string(String text) {
    raw('"');
    if (isPlain(text)) {
      ascii(text);
    } else {
      escaped(text);
    }
    return raw('"');
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private void escaped(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    for (byte b : utf8) {
      switch (b) {
        case '"' -> raw('\\').raw('"');
        case '\\' -> raw('\\').raw('\\');
        case '\n' -> raw('\\').raw('n');
        case '\r' -> raw('\\').raw('r');
        case '\t' -> raw('\\').raw('t');
        default -> {
          if (b >= 0 && b < ' ' || b == 0x7F) {
            ascii("\\u00").raw((char) HEX[b >> 4]).raw((char) HEX[b & 15]);
          } else {
            raw((char) (b & 0xFF));
          }
        }
      }
    }
  }

  /** Writes what is there to the stream. */
  void flush() {
    try {
      to.write(bytes, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    length = 0;
  }

  /** Writes what is there and makes the stream do so too. */
  void flushAll() {
    flush();
    try {
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes so far; what is behind {@link #length} is of no meaning. Not to be kept. */
  byte[] bytes() {
    return bytes;
  }

  private void room(int more) {
    if (to != null && length > LONG) {
      flush();
    }
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
