package org.nbo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that is being put together, in UTF-8. */
public final class Utf8 {
  /** So much goes to the stream at once. */
  private static final int MUCH = 1 << 16;

  private final OutputStream to;
  private byte[] bytes;
  private int length;

  /** Text that is only kept. */
  public Utf8(int capacity) {
    this.to = null;
    this.bytes = new byte[capacity];
  }

  /** Text on its way to a stream, which gets it when there is much, and at each flush. */
  public Utf8(OutputStream to) {
    this.to = to;
    this.bytes = new byte[MUCH + (1 << 12)];
  }

  public int length() {
    return length;
  }

  public Utf8 raw(byte[] text) {
    return raw(text, 0, text.length);
  }

  public Utf8 raw(byte[] text, int from, int until) {
    int size = until - from;
    if (to != null && size > MUCH) {
      flush();
      direct(text, from, size);
      return this;
    }
    room(size);
    System.arraycopy(text, from, bytes, length, size);
    length += size;
    return this;
  }

  private void direct(byte[] text, int from, int size) {
    try {
      to.write(text, from, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Utf8 raw(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /** As many blanks. */
  public Utf8 blanks(int count) {
    room(count);
    Arrays.fill(bytes, length, length + count, (byte) ' ');
    length += count;
    return this;
  }

  /** A text in ASCII. */
  public Utf8 ascii(String text) {
    int size = text.length();
    room(size);
    byte[] target = bytes;
    for (int i = 0; i < size; i++) {
      target[length + i] = (byte) text.charAt(i);
    }
    length += size;
    return this;
  }

  /** Any text. */
  public Utf8 text(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes what is there to the stream. */
  public void flush() {
    direct(bytes, 0, length);
    length = 0;
  }

  /** Writes what is there and makes the stream do so too. */
  public void flushAll() {
    flush();
    try {
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets what is kept. */
  public void clear() {
    length = 0;
  }

  /** The bytes so far; what is behind {@link #length} is of no meaning. Not to be kept. */
  public byte[] bytes() {
    return bytes;
  }

  /** A copy of the bytes so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int more) {
    if (to != null && length > MUCH) {
      flush();
    }
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
