package org.nbo.lift;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * A start tag that a parser has read, without the values of its attributes. A tag with the same
 * bytes around its values is well-formed too and has the same names, so that only its values are to
 * be read. It stands for the element that was matched last.
 */
final class TagShape implements SourceElement {
  /** What {@link #match} gives where the bytes are those of another tag. */
  static final int OTHER = -1;

  /** What {@link #match} gives where the bytes end within the tag. */
  static final int CUT = -2;

  private final IntSupplier line;
  private final byte[] open;
  private final byte[] close;
  private final boolean empty;
  private final byte[][] around;
  private final int count;
  private final boolean broken;
  private final boolean foreign;
  private final String name;
  private final String namespace;
  private final String prefix;
  private final String[] names;
  private final String[] namespaces;
  private final String[] prefixes;
  private final int[] starts;
  private final int[] ends;
  private final int[] kinds;
  private final String[] values;
  private final byte[][] wide;
  private final String[] wideValues;
  private final Ascii ascii = new Ascii();
  private final String[] asked;
  private final int[] found;
  private byte[] bytes;

  /** The attribute that was asked for last by its position: others beside it are asked by name. */
  private int recent;

  private TagShape next;

  /**
   * @param tag the bytes of the tag
   * @param element what a parser has found it to say; declares no namespaces
   * @param line tells the line of the element that was matched last
   */
  TagShape(RawTag tag, SourceElement element, IntSupplier line) {
    this.line = line;
    this.open = ('<' + tag.name() + '>').getBytes(StandardCharsets.UTF_8);
    this.close = ("</" + tag.name() + '>').getBytes(StandardCharsets.UTF_8);
    this.empty = tag.isEmpty();
    this.around = tag.around().toArray(byte[][]::new);
    this.count = element.attributeCount();
    this.broken = tag.around().stream().anyMatch(TagShape::isBroken);
    this.foreign = element.isForeign();
    this.name = element.name();
    this.namespace = element.namespace();
    this.prefix = element.prefix();
    this.names = new String[count];
    this.namespaces = new String[count];
    this.prefixes = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = element.attributeName(i);
      namespaces[i] = element.attributeNamespace(i);
      prefixes[i] = element.attributePrefix(i);
    }
    this.starts = new int[count];
    this.ends = new int[count];
    this.kinds = new int[count];
    this.values = new String[count];
    this.asked = new String[count + 1];
    this.found = new int[count + 1];
    this.wide = new byte[count][];
    this.wideValues = new String[count];
  }

  private static boolean isBroken(byte[] piece) {
    return new String(piece, StandardCharsets.ISO_8859_1).matches("(?s).*[\\r\\n].*");
  }

  /** The same tag without attributes. */
  byte[] open() {
    return open;
  }

  /** The end tag. */
  byte[] close() {
    return close;
  }

  /** Whether the element ends with its start tag. */
  boolean isEmpty() {
    return empty;
  }

  /**
   * Reads a tag, if it has this shape. Its values can be asked for as long as the bytes stay.
   *
   * @param document in UTF-8
   * @param from where a tag begins
   * @param end of what is there
   * @return the first byte behind the tag, {@link #OTHER} or {@link #CUT}
   */
  int match(byte[] document, int from, int end) {
    int at = from;
    for (int i = 0; i < count; i++) {
      byte[] before = around[i];
      int start = at + before.length;
      if (start > end) {
        return CUT;
      }
      if (!Arrays.equals(document, at, start, before, 0, before.length)) {
        return OTHER;
      }
      byte quote = before[before.length - 1];
      int kinds = 0;
      for (at = start; at < end && document[at] != quote; at++) {
        kinds |= Verbatim.kindInValue(document[at]);
      }
      if ((kinds & Verbatim.TO_PARSE) != 0) {
        return OTHER;
      }
      starts[i] = start;
      ends[i] = at;
      this.kinds[i] = kinds;
      if ((kinds & Verbatim.WIDE) != 0 && at < end && !decode(document, i)) {
        return OTHER;
      }
    }
    byte[] last = around[count];
    int after = at + last.length;
    if (after > end) {
      return CUT;
    }
    bytes = document;
    recent = count;
    return Arrays.equals(document, at, after, last, 0, last.length) ? after : OTHER;
  }

  /** Decodes a value that is not all ASCII; most are the same in many tags. */
  private boolean decode(byte[] document, int i) {
    byte[] known = wide[i];
    if (known == null || !Arrays.equals(document, starts[i], ends[i], known, 0, known.length)) {
      wide[i] = Arrays.copyOfRange(document, starts[i], ends[i]);
      wideValues[i] = Verbatim.decode(document, starts[i], ends[i]);
    }
    return wideValues[i] != null;
  }

  /** Whether tags of the other shape are of this one. */
  boolean isLike(TagShape other) {
    return Arrays.deepEquals(around, other.around);
  }

  /** Whether lines end within tags of this shape. */
  boolean isBroken() {
    return broken;
  }

  /** The shape that last followed this one, or null. */
  TagShape next() {
    return next;
  }

  /** Notes which shape has followed this one. */
  void next(TagShape shape) {
    next = shape;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String namespace() {
    return namespace;
  }

  @Override
  public String prefix() {
    return prefix;
  }

  @Override
  public boolean isForeign() {
    return foreign;
  }

  @Override
  public int attributeCount() {
    return count;
  }

  @Override
  public String attributeName(int index) {
    return names[index];
  }

  @Override
  public String attributeValue(int index) {
    recent = index;
    return value(index);
  }

  @Override
  public Ascii asciiValue(int index) {
    recent = index;
    return kinds[index] == 0 ? ascii.of(bytes, starts[index], ends[index]) : null;
  }

  /** Gives the text of the tag before where that is the same. */
  private String value(int i) {
    if ((kinds[i] & Verbatim.WIDE) != 0) {
      return wideValues[i];
    }
    String value = values[i];
    if (value == null || !isNow(value, i)) {
      value = new String(bytes, starts[i], ends[i] - starts[i], StandardCharsets.ISO_8859_1);
      values[i] = value;
    }
    return value;
  }

  private boolean isNow(String value, int i) {
    int length = value.length();
    int start = starts[i];
    if (ends[i] - start != length) {
      return false;
    }
    for (int at = 0; at < length; at++) {
      if (value.charAt(at) != bytes[start + at]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String attributeNamespace(int index) {
    return namespaces[index];
  }

  @Override
  public String attributePrefix(int index) {
    return prefixes[index];
  }

  @Override
  public String attribute(String attribute) {
    int i = indexOf(attribute);
    return i < 0 ? null : value(i);
  }

  @Override
  public boolean has(String attribute) {
    return indexOf(attribute) >= 0;
  }

  /** The same attribute mostly is asked for beside the same other one. */
  private int indexOf(String attribute) {
    if (asked[recent] != attribute) {
      asked[recent] = attribute;
      found[recent] = find(attribute);
    }
    return found[recent];
  }

  private int find(String attribute) {
    for (int i = 0; i < count; i++) {
      if (attribute.equals(names[i]) && namespaces[i].isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int namespaceCount() {
    return 0;
  }

  @Override
  public String namespacePrefix(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public String namespaceUri(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public int line() {
    return line.getAsInt();
  }
}
