package org.nbo.lift.xml.sax;

import org.nbo.lift.source.SourceElement;
import org.xml.sax.Attributes;

/** The attributes of the element at hand; they last until the next one. */
final class ElementAttributes implements Attributes {
  private static final String TYPE = "CDATA";

  private SourceElement element;

  void of(SourceElement current) {
    element = current;
  }

  private boolean isThere(int index) {
    return index >= 0 && index < element.attributeCount();
  }

  @Override
  public int getLength() {
    return element.attributeCount();
  }

  @Override
  public String getURI(int index) {
    return isThere(index) ? element.attributeNamespace(index) : null;
  }

  @Override
  public String getLocalName(int index) {
    return isThere(index) ? element.attributeName(index) : null;
  }

  @Override
  public String getQName(int index) {
    return isThere(index)
        ? qualified(element.attributePrefix(index), element.attributeName(index))
        : null;
  }

  static String qualified(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + ':' + name;
  }

  @Override
  public String getType(int index) {
    return isThere(index) ? TYPE : null;
  }

  @Override
  public String getValue(int index) {
    return isThere(index) ? element.attributeValue(index) : null;
  }

  @Override
  public int getIndex(String uri, String name) {
    for (int i = 0; i < element.attributeCount(); i++) {
      if (element.attributeName(i).equals(name) && element.attributeNamespace(i).equals(uri)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int getIndex(String qualified) {
    for (int i = 0; i < element.attributeCount(); i++) {
      if (getQName(i).equals(qualified)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String getType(String uri, String name) {
    return getType(getIndex(uri, name));
  }

  @Override
  public String getType(String qualified) {
    return getType(getIndex(qualified));
  }

  @Override
  public String getValue(String uri, String name) {
    return uri.isEmpty() ? element.attribute(name) : getValue(getIndex(uri, name));
  }

  @Override
  public String getValue(String qualified) {
    return getValue(getIndex(qualified));
  }
}
