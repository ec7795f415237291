package org.nbo.lift.xml.shapes;

import java.io.IOException;
import java.io.InputStream;

/**
 * Hands a document to a parser tag by tag: no reading goes beyond the next {@code >}. Where a
 * parser reports that a tag begins an element or ends it, it has read all that was handed over, so
 * that another may read on in the bytes that follow and leave the rest to the parser again.
 */
final class TagFeed extends InputStream {
  /** So many bytes are there at a time. */
  static final int SIZE = 1 << 16;

  static final byte[] NOTHING = {};

  private final InputStream in;
  private final byte[] bytes = new byte[SIZE];
  private int position;
  private int end;
  private int limit;
  private int lastTag;
  private int pieces;
  private boolean inStep = true;
  private boolean generous;
  private byte[] before = NOTHING;
  private int beforePosition;
  private final LongTag longTag = new LongTag();
  private int firstPiece;

  TagFeed(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (beforePosition < before.length) {
      int count = Math.min(length, before.length - beforePosition);
      System.arraycopy(before, beforePosition, to, offset, count);
      beforePosition += count;
      return count;
    }
    if (position >= limit) {
      if (pieces == 1 && inStep) {
        longTag.reset();
        longTag.read(bytes, firstPiece, position);
      }
      if (position == end && !more(position)) {
        return -1;
      }
      int lastTagOfAll = generous ? lastTagOfAll() : position;
      generous = lastTagOfAll > position;
      lastTag = pieces++ == 0 && !generous ? position : -1;
      limit = generous ? lastTagOfAll : endOfTag();
      if (pieces == 1) {
        firstPiece = position;
      } else if (inStep) {
        longTag.read(bytes, position, limit);
      }
      inStep = !generous;
      if (generous) {
        generous = false;
        longTag.lose();
      }
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(bytes, position, to, offset, count);
    position += count;
    return count;
  }

  private int endOfTag() {
    int at = position;
    while (at < end && bytes[at++] != '>') {
      // up to the end of a tag, or of what is there
    }
    return at;
  }

  /** Where the last tag of what is there begins, behind which a text may go on for long. */
  private int lastTagOfAll() {
    int at = end - 1;
    while (at > position && bytes[at] != '<') {
      at--;
    }
    return at;
  }

  /**
   * Whether the last byte that was read ends a tag that is start and end of an element in one; true
   * also where that cannot be told any more.
   */
  boolean mayEndElement() {
    return position < 2 || bytes[position - 2] == '/';
  }

  /**
   * Hears that the parser has reported a tag.
   *
   * @return whether it has read all that was handed over
   */
  boolean reported() {
    pieces = 0;
    return inStep;
  }

  /**
   * Hands over next what is there, however many tags. The parser falls into step again after it.
   */
  void handMore() {
    generous = true;
  }

  /**
   * Where the last reported tag begins, with the text before it; -1 where it is not in {@link
   * #bytes} as a whole.
   */
  int lastTag() {
    return lastTag;
  }

  /** The document around {@link #position}; always this array, but not always these bytes. */
  byte[] bytes() {
    return bytes;
  }

  /** The first byte that nobody has read. */
  int position() {
    return position;
  }

  /** The end of what is in {@link #bytes}. */
  int end() {
    return end;
  }

  /**
   * Reads more of the document to the end of the bytes, and moves them to the beginning.
   *
   * @param from the first byte still needed; it is the first one afterwards
   * @return whether there was more, and room for it
   */
  boolean more(int from) throws IOException {
    int kept = end - from;
    if (kept == bytes.length) {
      return false;
    }
    System.arraycopy(bytes, from, bytes, 0, kept);
    position = 0;
    limit = 0;
    lastTag = -1;
    end = kept;
    int count = in.read(bytes, kept, bytes.length - kept);
    end += Math.max(0, count);
    return count > 0;
  }

  /**
   * Gives the rest to the parser.
   *
   * @param from the first byte of it
   * @param first what the parser is to read before
   */
  void resume(int from, byte[] first) {
    position = from;
    limit = from;
    pieces = 0;
    before = first;
    beforePosition = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
