package org.nbo.lift.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.nbo.finding.NboException;
import org.nbo.model.Printable;

/**
 * Finds the text that describes the first image of a TIFF (TIFF 6.0, tag 270, ImageDescription;
 * also BigTIFF) without reading pixels. Nothing in the file is trusted: each offset is compared
 * with the size of the file, and only the first directory is read, so that circles of directories
 * do no harm.
 */
public final class TiffDescription {
  private static final int CLASSIC = 42;
  private static final int BIG = 43;
  private static final int IMAGE_DESCRIPTION = 270;
  private static final int MOST_ENTRIES = 1 << 16;
  private static final long LONGEST = Integer.MAX_VALUE;
  private static final int QUOTED = 40;
  private static final int CHUNK = 1 << 16;

  private final FileChannel channel;
  private final String file;
  private final long fileSize;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private boolean big;

  private TiffDescription(FileChannel channel, String file) throws IOException {
    this.channel = channel;
    this.file = file;
    this.fileSize = channel.size();
  }

  /**
   * A stretch of a file.
   *
   * @param offset in bytes from the file's beginning
   * @param length in bytes
   */
  record Section(long offset, long length) {}

  /** Whether a file that begins with these bytes says that it is a TIFF. */
  public static boolean isTiff(byte[] head) {
    if (head.length < 4) {
      return false;
    }
    int version =
        head[0] == 'I' && head[1] == 'I'
            ? (head[2] & 0xFF) | (head[3] & 0xFF) << 8
            : head[0] == 'M' && head[1] == 'M' ? (head[2] & 0xFF) << 8 | (head[3] & 0xFF) : 0;
    return version == CLASSIC || version == BIG;
  }

  /**
   * Where the XML stands, up to the zero byte that ends it.
   *
   * @param file its name for messages
   * @throws NboException where the file is damaged or its description is no XML
   */
  static Section find(FileChannel channel, String file) throws IOException {
    return new TiffDescription(channel, file).find();
  }

  private Section find() throws IOException {
    Section text = text(entry(firstDirectory()));
    int unit = unit(read(text.offset(), Math.min(4, text.length()), "its ImageDescription"));
    Section xml = new Section(text.offset(), lengthToZero(text, unit));
    refuseOtherThanXml(xml, unit);
    return xml;
  }

  private long firstDirectory() throws IOException {
    ByteBuffer head = read(0, 8, "its header");
    order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    head.order(order);
    big = head.getShort(2) == BIG;
    if (!big) {
      return directory(Integer.toUnsignedLong(head.getInt(4)));
    }
    if (head.getShort(4) != 8 || head.getShort(6) != 0) {
      throw damaged("its header says that offsets have another size than 8 bytes");
    }
    return directory(read(8, 8, "its header").getLong());
  }

  private long directory(long offset) {
    if (offset == 0) {
      throw damaged("it holds no image");
    }
    return offset;
  }

  /** The entry of the first directory that tells where the description is. */
  private ByteBuffer entry(long directory) throws IOException {
    ByteBuffer head = read(directory, big ? 8 : 2, "its first directory");
    long count = big ? head.getLong() : Short.toUnsignedInt(head.getShort());
    if (count < 0 || count > MOST_ENTRIES) {
      throw damaged(
          "its first directory says that it has " + Long.toUnsignedString(count) + " entries");
    }
    int size = big ? 20 : 12;
    ByteBuffer entries = read(directory + (big ? 8 : 2), count * size, "its first directory");
    for (int i = 0; i < count; i++) {
      if (Short.toUnsignedInt(entries.getShort(i * size)) == IMAGE_DESCRIPTION) {
        return entries.slice(i * size, size).order(order);
      }
    }
    throw notOme("its first image has no ImageDescription");
  }

  private Section text(ByteBuffer entry) throws IOException {
    int type = Short.toUnsignedInt(entry.getShort(2));
    switch (type) {
      case 1, 2, 7, 129 -> {
        // bytes, ASCII, undefined, and the UTF-8 of Exif 3: each one byte a unit
      }
      default -> throw damaged("its ImageDescription is of type " + type + ", which is no text");
    }
    long length = big ? entry.getLong(4) : Integer.toUnsignedLong(entry.getInt(4));
    int inline = big ? 8 : 4;
    int valueAt = big ? 12 : 8;
    if (length >= 0 && length <= inline) {
      // too short for XML, as the caller will find
      throw notOme("its ImageDescription has " + length + " bytes");
    }
    long offset = big ? entry.getLong(valueAt) : Integer.toUnsignedLong(entry.getInt(valueAt));
    if (length < 0 || length > LONGEST) {
      throw damaged(
          "its ImageDescription says that it has " + Long.toUnsignedString(length) + " bytes");
    }
    if (offset < 0 || offset > fileSize - length) {
      throw beyond("its ImageDescription", offset, length);
    }
    return new Section(offset, length);
  }

  /** Bytes a code unit: two in UTF-16, with or without byte order mark. */
  private static int unit(ByteBuffer head) {
    if (head.limit() < 2) {
      return 1;
    }
    int first = head.get(0) & 0xFF;
    int second = head.get(1) & 0xFF;
    boolean wide =
        first == 0xFE && second == 0xFF
            || first == 0xFF && second == 0xFE
            || first == 0 && second == '<'
            || first == '<' && second == 0;
    return wide ? 2 : 1;
  }

  private long lengthToZero(Section text, int unit) throws IOException {
    for (long at = 0; at < text.length(); at += CHUNK) {
      ByteBuffer chunk =
          read(text.offset() + at, Math.min(CHUNK, text.length() - at), "its ImageDescription");
      for (int i = 0; i + unit <= chunk.limit(); i += unit) {
        if (chunk.get(i) == 0 && (unit == 1 || chunk.get(i + 1) == 0)) {
          return at + i;
        }
      }
    }
    return text.length();
  }

  private void refuseOtherThanXml(Section text, int unit) throws IOException {
    ByteBuffer head =
        read(text.offset(), Math.min((long) QUOTED * unit, text.length()), "its ImageDescription");
    byte[] bytes = new byte[head.limit()];
    head.get(bytes);
    if (unit == 1 && !DocumentStart.isXml(bytes)) {
      String quoted = new String(bytes, StandardCharsets.UTF_8).strip();
      throw notOme(
          quoted.isEmpty()
              ? "its ImageDescription is blank"
              : "its ImageDescription is no OME-XML but begins with '"
                  + Printable.line(quoted)
                  + "'");
    }
  }

  private ByteBuffer read(long offset, long length, String what) throws IOException {
    if (offset < 0 || offset > fileSize - length) {
      throw beyond(what, offset, length);
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) length).order(order);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, offset + bytes.position()) < 0) {
        throw beyond(what, offset, length);
      }
    }
    return bytes.flip();
  }

  private NboException beyond(String what, long offset, long length) {
    return damaged(
        what
            + " would be at byte "
            + Long.toUnsignedString(offset)
            + " with "
            + length
            + " bytes, but the file has "
            + fileSize);
  }

  private NboException damaged(String how) {
    return NboException.unreadable(
        "NBO-TIFF-001",
        file + ": a TIFF that is damaged or breaks off: " + how + "; copy or export it anew");
  }

  private NboException notOme(String what) {
    return NboException.unreadable(
        "NBO-TIFF-002",
        file + ": a TIFF, but no OME-TIFF: " + what + "; convert it, for example with bfconvert");
  }
}
