package org.nbo.lift.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.source.SourceElement;

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
  private final String name;
  private final String namespace;
  private final String prefix;
  private final boolean foreign;
  private final TagAttribute[] attributes;
  private final byte[] last;
  private final byte[] open;
  private final byte[] close;
  private final boolean empty;
  private final boolean broken;
  private final Ascii ascii = new Ascii();

  /** The names by which something was asked for beside each attribute, and what that was. */
  private final String[] asked;

  private final TagAttribute[] found;

  /** The attribute that was asked for last by its place; behind them all where none was. */
  private int recent;

  private TagShape next;

  /**
   * @param tag the bytes of the tag
   * @param element what a parser has found it to say; declares no namespaces
   * @param line tells the line of the element that was matched last
   */
  TagShape(RawTag tag, SourceElement element, IntSupplier line) {
    int count = element.attributeCount();
    this.line = line;
    this.name = element.name();
    this.namespace = element.namespace();
    this.prefix = element.prefix();
    this.foreign = element.isForeign();
    this.attributes = new TagAttribute[count];
    Arrays.setAll(attributes, i -> new TagAttribute(tag.around().get(i), element, i));
    this.last = tag.around().get(count).getBytes(StandardCharsets.ISO_8859_1);
    this.open = ('<' + tag.name() + '>').getBytes(StandardCharsets.UTF_8);
    this.close = ("</" + tag.name() + '>').getBytes(StandardCharsets.UTF_8);
    this.empty = tag.isEmpty();
    this.broken = tag.isBroken();
    this.asked = new String[count + 1];
    this.found = new TagAttribute[count + 1];
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
    for (TagAttribute attribute : attributes) {
      at = attribute.match(document, at, end);
      if (at < 0) {
        return at;
      }
    }
    int after = at + last.length;
    if (after > end) {
      return CUT;
    }
    recent = attributes.length;
    return Arrays.equals(document, at, after, last, 0, last.length) ? after : OTHER;
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
    return attributes.length;
  }

  @Override
  public String attributeName(int index) {
    return attributes[index].name();
  }

  @Override
  public String attributeValue(int index) {
    recent = index;
    return attributes[index].value();
  }

  @Override
  public Ascii asciiValue(int index) {
    recent = index;
    return attributes[index].copyTo(ascii) ? ascii : null;
  }

  @Override
  public String attributeNamespace(int index) {
    return attributes[index].namespace();
  }

  @Override
  public String attributePrefix(int index) {
    return attributes[index].prefix();
  }

  @Override
  public String attribute(String attribute) {
    TagAttribute there = find(attribute);
    return there == null ? null : there.value();
  }

  @Override
  public boolean has(String attribute) {
    return find(attribute) != null;
  }

  /** Beside one attribute mostly the same other one is asked for. */
  private TagAttribute find(String attribute) {
    if (asked[recent] != attribute) {
      asked[recent] = attribute;
      found[recent] = null;
      for (TagAttribute one : attributes) {
        if (one.name().equals(attribute) && one.namespace().isEmpty()) {
          found[recent] = one;
        }
      }
    }
    return found[recent];
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
