package org.nbo.lift.quad;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.FileUtils;
import org.nbo.finding.NboException;

/**
 * A text from its pieces: a short one in memory, a long one in a temporary file that has lost its
 * name when the first character comes, so that it goes whatever way the program ends.
 */
public final class GatheredText implements AutoCloseable {
  /** So many characters are held. */
  public static final int MOST_HELD = 1 << 20;

  private static final int PIECE = 1 << 16;

  private StringBuilder held = new StringBuilder();
  private FileChannel file;
  private long size;

  /**
   * Where in the file the first character stands that is no blank; negative before there is one.
   */
  private long begin = -1;

  /** Where in the file the last one ends. */
  private long end;

  public GatheredText append(String piece) {
    held.append(piece);
    if (held.length() > (file == null ? MOST_HELD : PIECE)) {
      spill();
    }
    return this;
  }

  /** Whether it is too long to be held. */
  public boolean isLong() {
    return file != null;
  }

  private void spill() {
    if (file == null) {
      file = nameless();
    }
    String all = held.toString();
    held = new StringBuilder(PIECE + 1);
    for (int at = 0; at < all.length(); at += PIECE) {
      held.append(all, at, Math.min(all.length(), at + PIECE));
      int last = held.length() - 1;
      write(Character.isHighSurrogate(held.charAt(last)) ? last : last + 1);
    }
  }

  /** Writes the first characters that are held. */
  private void write(int count) {
    String piece = held.substring(0, count);
    held.delete(0, count);
    int blanks = count - piece.stripLeading().length();
    if (begin < 0 && blanks < count) {
      begin = size + bytes(piece.substring(0, blanks)).length;
    }
    byte[] bytes = bytes(piece);
    if (blanks < count) {
      end = size + bytes.length - bytes(piece.substring(piece.stripTrailing().length())).length;
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        file.write(buffer, size + buffer.position());
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    size += bytes.length;
  }

  private static FileChannel nameless() {
    try {
      return FileChannel.open(
          Files.createTempFile("nbo-text-", null),
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static NboException unwritable(IOException e) {
    return NboException.unwritable(FileUtils.getTempDirectoryPath(), e);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The text that is too long to be held, when all of it is there. */
  public LongText asLong() {
    write(held.length());
    return new LongText(file, 0, size);
  }

  /** The same without blanks at its ends. */
  public LongText asLongStripped() {
    write(held.length());
    return new LongText(file, Math.max(0, begin), end);
  }

  /** All of it, however long. */
  @Override
  public String toString() {
    return file == null ? held.toString() : asLong().toString();
  }

  /** Lets a long one go. */
  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // it has no name, so that it goes at the latest with the program
    }
  }
}
