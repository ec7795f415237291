package org.nbo.lift.xml.shapes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.XmlBytes;
import org.nbo.lift.source.SourceElement;

/** An attribute of tags of one shape, with its value in the tag that was matched last. */
final class TagAttribute {
  private final byte[] before;
  private final byte quote;
  private final String name;
  private final String namespace;
  private final String prefix;
  private byte[] bytes;
  private int start;
  private int end;
  private int kinds;
  private String value;
  private byte[] wide;
  private String wideValue;

  /**
   * @param before what stands between the value before it, or the beginning, and its value, a
   *     character for each byte; ends with a quotation mark
   * @param element has the attribute
   * @param index at this place
   */
  TagAttribute(String before, SourceElement element, int index) {
    this.before = before.getBytes(StandardCharsets.ISO_8859_1);
    this.quote = this.before[this.before.length - 1];
    this.name = element.attributeName(index);
    this.namespace = element.attributeNamespace(index);
    this.prefix = element.attributePrefix(index);
  }

  String name() {
    return name;
  }

  String namespace() {
    return namespace;
  }

  String prefix() {
    return prefix;
  }

  /**
   * Reads the attribute, if that is what the bytes hold.
   *
   * @return the end of its value, {@link TagShape#OTHER} or {@link TagShape#CUT}
   */
  int match(byte[] document, int from, int to) {
    int at = from + before.length;
    if (at > to) {
      return TagShape.CUT;
    }
    if (!Arrays.equals(document, from, at, before, 0, before.length)) {
      return TagShape.OTHER;
    }
    bytes = document;
    start = at;
    int all = 0;
    while (at < to && document[at] != quote) {
      all |= XmlBytes.kindInValue(document[at++]);
    }
    end = at;
    kinds = all;
    if ((all & XmlBytes.TO_PARSE) != 0) {
      return TagShape.OTHER;
    }
    if (at == to) {
      return TagShape.CUT;
    }
    return (all & XmlBytes.WIDE) == 0 || decode() ? at : TagShape.OTHER;
  }

  /** Decodes a value that is not all ASCII; most are the same in many tags. */
  private boolean decode() {
    if (wide == null || !Arrays.equals(bytes, start, end, wide, 0, wide.length)) {
      wide = Arrays.copyOfRange(bytes, start, end);
      wideValue = XmlBytes.decode(bytes, start, end);
    }
    return wideValue != null;
  }

  /** Gives the same object as for the tag before, where the value is the same. */
  String value() {
    if ((kinds & XmlBytes.WIDE) != 0) {
      return wideValue;
    }
    if (value == null || !isNow(value)) {
      value = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
    return value;
  }

  private boolean isNow(String text) {
    int length = text.length();
    if (end - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != bytes[start + i]) {
        return false;
      }
    }
    return true;
  }

  /** Makes the text that of the value, if nothing in it is to be escaped; tells whether it is. */
  boolean copyTo(Ascii text) {
    if (kinds != 0) {
      return false;
    }
    text.of(bytes, start, end);
    return true;
  }
}
