package org.nbo.lift.source;

import java.util.ArrayList;
import java.util.List;

/** An element of a source that is no XML and is kept whole, with its attributes and parts. */
public class TreeElement implements SourceElement {
  private final String name;
  private final int line;
  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<TreeElement> parts = new ArrayList<>();

  /**
   * @param line where it begins, or 0
   */
  public TreeElement(String name, int line) {
    this.name = name;
    this.line = line;
  }

  public final void add(String attribute, String value) {
    names.add(attribute);
    values.add(value);
  }

  public final void add(TreeElement part) {
    parts.add(part);
  }

  public final List<TreeElement> parts() {
    return parts;
  }

  /** Hands the element and all that is in it to a handler. */
  public final void read(SourceHandler handler) {
    handler.start(this);
    for (TreeElement part : parts) {
      part.read(handler);
    }
    handler.end();
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int line() {
    return line;
  }

  @Override
  public final int attributeCount() {
    return names.size();
  }

  @Override
  public final String attributeName(int index) {
    return names.get(index);
  }

  @Override
  public final String attributeValue(int index) {
    return values.get(index);
  }

  @Override
  public String attribute(String wanted) {
    int index = names.indexOf(wanted);
    return index < 0 ? null : values.get(index);
  }

  @Override
  public boolean isMention() {
    return false;
  }

  @Override
  public final boolean isXml() {
    return false;
  }

  @Override
  public final boolean isForeign() {
    return false;
  }

  @Override
  public final String namespace() {
    return "";
  }

  @Override
  public final String prefix() {
    return "";
  }

  @Override
  public final String attributeNamespace(int index) {
    return "";
  }

  @Override
  public final String attributePrefix(int index) {
    return "";
  }

  @Override
  public final int namespaceCount() {
    return 0;
  }

  @Override
  public final String namespacePrefix(int index) {
    return "";
  }

  @Override
  public final String namespaceUri(int index) {
    return "";
  }
}
