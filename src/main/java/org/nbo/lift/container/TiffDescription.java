package org.nbo.lift.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nbo.finding.NboException;
import org.nbo.lift.mend.RootTag;
import org.nbo.model.Printable;
import org.nbo.vocab.OmeNamespace;

/**
 * Finds the text that describes the first image of a TIFF (tag 270, ImageDescription) without
 * reading pixels.
 */
public final class TiffDescription {
  private static final int CLASSIC = 42;
  private static final int BIG = 43;
  private static final int TAG = 270;
  private static final String NAME = "its ImageDescription";
  private static final int HEAD = 1 << 12;
  private static final int QUOTED = 40;
  private static final int CHUNK = 1 << 16;

  private final TiffBytes bytes;
  private final Section text;

  private TiffDescription(TiffBytes bytes, Section text) {
    this.bytes = bytes;
    this.text = text;
  }

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
    TiffBytes bytes = new TiffBytes(channel, file);
    Section text =
        TiffDirectory.first(bytes)
            .text(TAG, NAME)
            .orElseThrow(() -> bytes.notOme("its first image has no ImageDescription"));
    return new TiffDescription(bytes, text).xml();
  }

  private Section xml() throws IOException {
    int unit = unit(bytes.read(text.offset(), Math.min(4, text.length()), NAME));
    Section xml = new Section(text.offset(), lengthToZero(unit));
    refuseOtherThanXml(xml, unit);
    return xml;
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

  private long lengthToZero(int unit) throws IOException {
    for (long at = 0; at < text.length(); at += CHUNK) {
      ByteBuffer chunk = bytes.read(text.offset() + at, Math.min(CHUNK, text.length() - at), NAME);
      for (int i = 0; i + unit <= chunk.limit(); i += unit) {
        if (chunk.get(i) == 0 && (unit == 1 || chunk.get(i + 1) == 0)) {
          return at + i;
        }
      }
    }
    return text.length();
  }

  private void refuseOtherThanXml(Section xml, int unit) throws IOException {
    byte[] head = bytes.read(xml.offset(), Math.min(HEAD, xml.length()), NAME).array();
    String text = new String(head, unit == 1 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16);
    Optional<RootTag> root = RootTag.in(text);
    if (root.isPresent() && !root.get().name().equals(OmeNamespace.MAIN)) {
      throw bytes.notOme(
          NAME
              + " is XML of another kind, beginning with <"
              + Printable.line(root.get().name())
              + ">");
    }
    if (unit == 1 && root.isEmpty() && !DocumentStart.isXml(head)) {
      String start = text.strip();
      String quoted = start.substring(0, Math.min(QUOTED, start.length()));
      throw bytes.notOme(
          quoted.isEmpty()
              ? NAME + " is blank"
              : NAME + " is no OME-XML but begins with '" + Printable.line(quoted) + "'");
    }
  }
}
