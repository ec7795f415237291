package org.nbo.lift.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.nbo.finding.NboException;

/**
 * The bytes of a TIFF. Nothing in it is trusted: each place is compared with the size of the file.
 */
final class TiffBytes {
  private final FileChannel channel;
  private final String file;
  private final long fileSize;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  /**
   * @param file its name for messages
   */
  TiffBytes(FileChannel channel, String file) throws IOException {
    this.channel = channel;
    this.file = file;
    this.fileSize = channel.size();
  }

  /** Reads numbers in this order from now on. */
  void order(ByteOrder newOrder) {
    order = newOrder;
  }

  /**
   * Reads bytes.
   *
   * @param what they are, for messages
   * @throws NboException where the file ends before them
   */
  ByteBuffer read(Section section, String what) throws IOException {
    require(section, what);
    ByteBuffer bytes = ByteBuffer.allocate((int) section.length()).order(order);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, section.offset() + bytes.position()) < 0) {
        throw beyond(section, what);
      }
    }
    return bytes.flip();
  }

  ByteBuffer read(long offset, long length, String what) throws IOException {
    return read(new Section(offset, length), what);
  }

  /**
   * Makes sure that the file has these bytes.
   *
   * @throws NboException where it ends before
   */
  void require(Section section, String what) {
    if (section.offset() < 0 || section.offset() > fileSize - section.length()) {
      throw beyond(section, what);
    }
  }

  private NboException beyond(Section section, String what) {
    return damaged(
        what
            + " would be at byte "
            + Long.toUnsignedString(section.offset())
            + " with "
            + section.length()
            + " bytes, but the file has "
            + fileSize);
  }

  NboException damaged(String how) {
    return NboException.unreadable(
        "NBO-TIFF-001",
        file + ": a TIFF that is damaged or breaks off: " + how + "; copy or export it anew");
  }

  NboException notOme(String what) {
    return NboException.unreadable(
        "NBO-TIFF-002",
        file + ": a TIFF, but no OME-TIFF: " + what + "; convert it, for example with bfconvert");
  }
}
