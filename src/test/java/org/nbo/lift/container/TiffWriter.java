package org.nbo.lift.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes small TIFF files: one black pixel, and a description where it is wanted.
 *
 * @param order of bytes in numbers
 * @param big whether to write BigTIFF
 * @param descriptionFirst whether the description stands before the directory
 * @param gap bytes to leave free before each of them; an odd number makes offsets odd
 * @param type of the description's entry; 2 is ASCII
 */
public record TiffWriter(
    ByteOrder order, boolean big, boolean descriptionFirst, int gap, int type) {
  private static final int IMAGE_WIDTH = 256;
  private static final int IMAGE_LENGTH = 257;
  private static final int BITS = 258;
  private static final int PHOTOMETRIC = 262;
  private static final int DESCRIPTION = 270;
  private static final int STRIP_OFFSETS = 273;
  private static final int STRIP_BYTES = 279;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int LONG8 = 16;

  /** A classic TIFF as most programs write it. */
  public TiffWriter() {
    this(ByteOrder.LITTLE_ENDIAN, false, false, 0, 2);
  }

  /**
   * A whole file.
   *
   * @param description as it shall stand there, with the zero byte that ends it; null for none
   */
  public byte[] write(byte[] description) {
    int entries = description == null ? 6 : 7;
    int directorySize = big ? 8 + 20 * entries + 8 : 2 + 12 * entries + 4;
    int header = big ? 16 : 8;
    int text = description == null ? 0 : description.length;
    int first = header + 1 + gap;
    int second = first + gap + (descriptionFirst ? text : directorySize);
    int directoryAt = descriptionFirst ? second : first;
    int textAt = descriptionFirst ? first : second;
    ByteBuffer out =
        ByteBuffer.allocate(second + (descriptionFirst ? directorySize : text)).order(order);
    out.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(out.get(0));
    out.putShort((short) (big ? 43 : 42));
    if (big) {
      out.putShort((short) 8).putShort((short) 0).putLong(directoryAt);
    } else {
      out.putInt(directoryAt);
    }
    out.position(directoryAt);
    if (big) {
      out.putLong(entries);
    } else {
      out.putShort((short) entries);
    }
    entry(out, IMAGE_WIDTH, SHORT, 1, 1);
    entry(out, IMAGE_LENGTH, SHORT, 1, 1);
    entry(out, BITS, SHORT, 1, 8);
    entry(out, PHOTOMETRIC, SHORT, 1, 1);
    if (description != null) {
      entry(out, DESCRIPTION, type, text, textAt);
    }
    entry(out, STRIP_OFFSETS, big ? LONG8 : LONG, 1, header);
    entry(out, STRIP_BYTES, LONG, 1, 1);
    if (description != null) {
      out.position(textAt).put(description);
    }
    return out.array();
  }

  private void entry(ByteBuffer out, int tag, int valueType, int count, int value) {
    int next = out.position() + (big ? 20 : 12);
    out.putShort((short) tag).putShort((short) valueType);
    if (big) {
      out.putLong(count);
    } else {
      out.putInt(count);
    }
    if (valueType == SHORT) {
      out.putShort((short) value);
    } else if (big && valueType != LONG) {
      out.putLong(value);
    } else {
      out.putInt(value);
    }
    out.position(next);
  }
}
