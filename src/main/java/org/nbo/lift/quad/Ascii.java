package org.nbo.lift.quad;

import java.nio.charset.StandardCharsets;

/**
 * A text in ASCII in which N-Quads escapes nothing, as a part of other bytes. Lasts no longer than
 * the call to which it is given; {@link #toString} does.
 */
public final class Ascii implements CharSequence {
  private byte[] bytes;
  private int start;
  private int length;

  /** Makes this the text of other bytes. */
  public Ascii of(byte[] newBytes, int from, int to) {
    bytes = newBytes;
    start = from;
    length = to - from;
    return this;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return (char) bytes[start + index];
  }

  /** What holds the text, from {@link #start} on. */
  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  /** Puts the text where there is room for it. */
  public void copy(byte[] to, int at) {
    System.arraycopy(bytes, start, to, at, length);
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return new Ascii().of(bytes, start + from, start + to);
  }

  @Override
  public String toString() {
    return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }
}
