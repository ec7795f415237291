package org.nbo.lift.quad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A text that would fill the memory, in a temporary file. Lasts no longer than the call to which it
 * is given.
 */
public final class LongText {
  private static final int PIECE = 1 << 16;

  private final FileChannel file;
  private final long start;
  private final long end;

  /**
   * @param file has it in UTF-8
   * @param start where in the file it begins
   * @param end where it ends
   */
  LongText(FileChannel file, long start, long end) {
    this.file = file;
    this.start = start;
    this.end = end;
  }

  /** How many bytes it has in UTF-8. */
  public long size() {
    return end - start;
  }

  /** Hands on the text in pieces, none of which begins or ends within a character. */
  public void forEachPiece(Consumer<String> to) {
    for (long at = start; at < end; ) {
      byte[] piece = piece(at);
      to.accept(new String(piece, StandardCharsets.UTF_8));
      at += piece.length;
    }
  }

  /** So much of the text as is enough to tell what is wrong with it. */
  public String beginning() {
    return start < end ? new String(piece(start), StandardCharsets.UTF_8) : "";
  }

  private byte[] piece(long at) {
    byte[] bytes = new byte[(int) Math.min(PIECE, end - at)];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      while (buffer.hasRemaining()) {
        if (file.read(buffer, at + buffer.position()) < 0) {
          throw new IOException("a temporary file was cut short");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return at + bytes.length < end ? Arrays.copyOf(bytes, whole(bytes)) : bytes;
  }

  /** How many bytes are of characters that end within these. */
  private static int whole(byte[] bytes) {
    int last = bytes.length - 1;
    while (last > 0 && (bytes[last] & 0xC0) == 0x80) {
      last--;
    }
    return last + XmlBytes.length(bytes[last]) <= bytes.length ? bytes.length : last;
  }

  /** All of it, for those who can do with nothing less. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder((int) Math.min(Integer.MAX_VALUE - 8, end - start));
    forEachPiece(all::append);
    return all.toString();
  }
}
