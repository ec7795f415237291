package org.nbo.lift.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.nbo.finding.NboException;

/**
 * Decompresses gzip (RFC 1952), and stops where a little file would become a huge one: no metadata
 * compress that well, but files made to fill memory or time do.
 */
public final class Gunzip extends FilterInputStream {
  /** A hundred thousand planes reach 23. */
  private static final int HIGHEST_RATIO = 250;

  private static final long HARMLESS = 64L << 20;

  private final String file;
  private final long limit;
  private long bytes;

  /**
   * @param size of the compressed content, in bytes
   * @param file its name for messages
   * @throws NboException where it is damaged from the start on
   */
  Gunzip(InputStream compressed, long size, String file) {
    super(open(compressed, file));
    this.file = file;
    this.limit = Math.max(HARMLESS, size * HIGHEST_RATIO);
  }

  /** Whether a file that begins with these bytes is compressed by gzip. */
  public static boolean isGzip(byte[] head) {
    return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B && head[2] == 8;
  }

  private static InputStream open(InputStream compressed, String file) {
    try {
      return new GZIPInputStream(compressed, 1 << 16);
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    try {
      int read = in.read(buffer, offset, length);
      bytes += Math.max(0, read);
      if (bytes > limit) {
        throw NboException.unreadable(
            "NBO-GZIP-002",
            file
                + ": decompresses to more than "
                + HIGHEST_RATIO
                + " times its size, as files do that are made to fill a disk; if this one is"
                + " right, decompress it with gunzip first");
      }
      return read;
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static NboException damaged(String file, IOException e) {
    return NboException.unreadable(
        "NBO-GZIP-001",
        file
            + ": compressed by gzip, but damaged or broken off: "
            + (e.getMessage() == null ? "it ends too early" : e.getMessage())
            + "; copy it anew",
        e);
  }
}
