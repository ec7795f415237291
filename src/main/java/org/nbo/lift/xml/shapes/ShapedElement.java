package org.nbo.lift.xml.shapes;

import java.util.function.IntSupplier;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.source.SourceElement;

/**
 * The element of a tag that was read by its shape. All elements of one shape are one object, so
 * that it lasts until the next of them.
 */
final class ShapedElement implements SourceElement {
  private final String name;
  private final String namespace;
  private final String prefix;
  private final boolean foreign;
  private final TagAttribute[] attributes;
  private final IntSupplier line;
  private final Ascii ascii = new Ascii();

  /** The names by which something was asked for beside each attribute, and what that was. */
  private final String[] asked;

  private final TagAttribute[] found;

  /** The attribute that was asked for last by its place; behind them all where none was. */
  private int recent;

  /**
   * @param first what a parser has found the first of them to say; declares no namespaces
   * @param attributes give their values in the tag at hand
   * @param line tells the line of the tag at hand
   */
  ShapedElement(SourceElement first, TagAttribute[] attributes, IntSupplier line) {
    this.name = first.name();
    this.namespace = first.namespace();
    this.prefix = first.prefix();
    this.foreign = first.isForeign();
    this.attributes = attributes;
    this.line = line;
    this.asked = new String[attributes.length + 1];
    this.found = new TagAttribute[attributes.length + 1];
    next();
  }

  /** Says that the attributes have the values of another tag. */
  void next() {
    recent = attributes.length;
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
      found[recent] = search(attribute);
    }
    return found[recent];
  }

  private TagAttribute search(String attribute) {
    for (TagAttribute one : attributes) {
      if (one.name().equals(attribute) && one.namespace().isEmpty()) {
        return one;
      }
    }
    return null;
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
