package org.nbo.lift.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.nbo.finding.NboException;

/**
 * The first directory of a TIFF (TIFF 6.0, or BigTIFF, whose numbers are longer). No other is read,
 * so that circles of directories do no harm.
 */
final class TiffDirectory {
  private static final int BIG = 43;
  private static final int MOST_ENTRIES = 1 << 16;
  private static final long LONGEST = Integer.MAX_VALUE;
  private static final String HEADER = "its header";
  private static final String DIRECTORY = "its first directory";

  private final TiffBytes bytes;
  private final boolean big;
  private final long offset;

  private TiffDirectory(TiffBytes bytes, boolean big, long offset) {
    this.bytes = bytes;
    this.big = big;
    this.offset = offset;
  }

  /** Finds it by the header. */
  static TiffDirectory first(TiffBytes bytes) throws IOException {
    ByteBuffer head = bytes.read(0, 8, HEADER);
    ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    bytes.order(order);
    head.order(order);
    boolean big = head.getShort(2) == BIG;
    if (big && (head.getShort(4) != 8 || head.getShort(6) != 0)) {
      throw bytes.damaged("its header says that offsets have another size than 8 bytes");
    }
    long offset = big ? bytes.read(8, 8, HEADER).getLong() : Integer.toUnsignedLong(head.getInt(4));
    if (offset == 0) {
      throw bytes.damaged("it holds no image");
    }
    return new TiffDirectory(bytes, big, offset);
  }

  /**
   * Where the text of an entry stands; empty where there is no such entry.
   *
   * @param name of the tag, for messages
   * @throws NboException where it is no text, beyond the file, or so short that it is in the entry
   */
  Optional<Section> text(int tag, String name) throws IOException {
    ByteBuffer head = bytes.read(offset, big ? 8 : 2, DIRECTORY);
    long count = big ? head.getLong() : Short.toUnsignedInt(head.getShort());
    if (count < 0 || count > MOST_ENTRIES) {
      throw bytes.damaged(
          DIRECTORY + " says that it has " + Long.toUnsignedString(count) + " entries");
    }
    int size = big ? 20 : 12;
    ByteBuffer entries = bytes.read(offset + (big ? 8 : 2), count * size, DIRECTORY);
    for (int at = 0; at < count * size; at += size) {
      if (Short.toUnsignedInt(entries.getShort(at)) == tag) {
        return Optional.of(text(entries.slice(at, size).order(entries.order()), name));
      }
    }
    return Optional.empty();
  }

  private Section text(ByteBuffer entry, String name) {
    int type = Short.toUnsignedInt(entry.getShort(2));
    switch (type) {
      case 1, 2, 7, 129 -> {
        // bytes, ASCII, undefined, and the UTF-8 of Exif 3: each one byte a unit
      }
      default -> throw bytes.damaged(name + " is of type " + type + ", which is no text");
    }
    long length = big ? entry.getLong(4) : Integer.toUnsignedLong(entry.getInt(4));
    int inEntry = big ? 8 : 4;
    if (length >= 0 && length <= inEntry) {
      throw bytes.notOme(name + " has " + length + " bytes");
    }
    int at = big ? 12 : 8;
    Section text =
        new Section(big ? entry.getLong(at) : Integer.toUnsignedLong(entry.getInt(at)), length);
    if (length < 0 || length > LONGEST) {
      throw bytes.damaged(name + " says that it has " + Long.toUnsignedString(length) + " bytes");
    }
    bytes.require(text, name);
    return text;
  }
}
