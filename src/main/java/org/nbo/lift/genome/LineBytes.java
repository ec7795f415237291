package org.nbo.lift.genome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a text in UTF-8 as bytes, one at a time, in memory that does not grow with their
 * number. A line ends with a line feed, a carriage return, or both.
 */
public final class LineBytes {
  private static final int LONGEST = 1 << 30;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int filled;
  private int next;
  private int from;
  private int to;
  private int number;
  private boolean isAfterReturn;

  /**
   * @param in is read in large pieces, and not closed
   */
  public LineBytes(InputStream in) {
    this.in = in;
  }

  /** Goes on to the next line, where there is one. */
  public boolean next() throws IOException {
    if (isAfterReturn) {
      isAfterReturn = false;
      if ((next < filled || fill()) && buffer[next] == '\n') {
        next++;
      }
    }
    int length = 0;
    while (true) {
      byte[] bytes = buffer;
      int end = filled;
      for (int at = next + length; at < end; at++) {
        byte b = bytes[at];
        if (b == '\n' || b == '\r') {
          isAfterReturn = b == '\r';
          return found(at, at + 1);
        }
      }
      length = filled - next;
      if (!fill()) {
        return length > 0 && found(filled, filled);
      }
    }
  }

  private boolean found(int end, int following) {
    from = next;
    to = end;
    next = following;
    number++;
    if (number == 1 && startsWithMark()) {
      from += 3;
    }
    return true;
  }

  private boolean startsWithMark() {
    return to - from >= 3
        && buffer[from] == (byte) 0xEF
        && buffer[from + 1] == (byte) 0xBB
        && buffer[from + 2] == (byte) 0xBF;
  }

  /** Reads more behind what is not taken yet; false at the end. */
  private boolean fill() throws IOException {
    int rest = filled - next;
    if (next > 0) {
      System.arraycopy(buffer, next, buffer, 0, rest);
      next = 0;
      filled = rest;
    }
    if (filled == buffer.length) {
      if (filled == LONGEST) {
        throw new IOException("line " + (number + 1) + " is longer than " + LONGEST + " bytes");
      }
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(read, 0);
    return read > 0;
  }

  /** The number of the line, from 1. */
  public int number() {
    return number;
  }

  /** What the line is part of; it changes with the next line. */
  public byte[] bytes() {
    return buffer;
  }

  /** Where the line begins; a mark of the order of bytes is no part of the first one. */
  public int from() {
    return from;
  }

  /** Where the line ends, without what ends it. */
  public int to() {
    return to;
  }

  /** Whether there is nothing but white space in it. */
  public boolean isBlank() {
    for (int i = from; i < to; i++) {
      if (buffer[i] > ' ' || buffer[i] < 0) {
        return buffer[i] < 0 && text().isBlank();
      }
    }
    return true;
  }

  /** The line as a text. */
  public String text() {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }
}
