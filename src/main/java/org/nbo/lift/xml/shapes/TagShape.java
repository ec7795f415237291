package org.nbo.lift.xml.shapes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.nbo.lift.source.SourceElement;

/**
 * A start tag that a parser has read, without the values of its attributes. A tag with the same
 * bytes around its values is well-formed too and has the same names, so that only its values are to
 * be read.
 */
final class TagShape {
  /** What {@link #match} gives where the bytes are those of another tag. */
  static final int OTHER = -1;

  /** What {@link #match} gives where the bytes end within the tag. */
  static final int CUT = -2;

  private final TagAttribute[] attributes;
  private final byte[] last;
  private final byte[] open;
  private final byte[] close;
  private final boolean empty;
  private final boolean broken;
  private final ShapedElement element;
  private TagShape next;

  /**
   * @param tag the bytes of the tag
   * @param first what a parser has found it to say; declares no namespaces
   * @param line tells the line of the tag that was matched last
   */
  TagShape(RawTag tag, SourceElement first, IntSupplier line) {
    int count = first.attributeCount();
    this.attributes = new TagAttribute[count];
    Arrays.setAll(attributes, i -> new TagAttribute(tag.around().get(i), first, i));
    this.last = tag.around().get(count).getBytes(StandardCharsets.ISO_8859_1);
    this.open = ('<' + tag.name() + '>').getBytes(StandardCharsets.UTF_8);
    this.close = ("</" + tag.name() + '>').getBytes(StandardCharsets.UTF_8);
    this.empty = tag.isEmpty();
    this.broken = tag.isBroken();
    this.element = new ShapedElement(first, attributes, line);
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

  /** Whether lines end within tags of this shape. */
  boolean isBroken() {
    return broken;
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
    return Arrays.equals(document, at, after, last, 0, last.length) ? after : OTHER;
  }

  /** What the tag that was matched last says. */
  ShapedElement element() {
    element.next();
    return element;
  }

  /** The shape that last followed this one, or null. */
  TagShape next() {
    return next;
  }

  /** Notes which shape has followed this one. */
  void next(TagShape shape) {
    next = shape;
  }
}
