package org.nbo.lift.upgrade;

import org.nbo.lift.source.SourceElement;

/** An element of the newest version of a document, with its line in the source. */
final class UpgradedElement implements SourceElement {
  private final SourceElement element;
  private final Upgrade upgrade;
  private final int before;

  /**
   * @param before how many attributes stand before it in the newest version
   */
  UpgradedElement(SourceElement element, Upgrade upgrade, int before) {
    this.element = element;
    this.upgrade = upgrade;
    this.before = before;
  }

  @Override
  public int line() {
    return upgrade.line(element);
  }

  @Override
  public boolean isAdded(int index) {
    return upgrade.added().get(before + index);
  }

  @Override
  public String name() {
    return element.name();
  }

  @Override
  public String namespace() {
    return element.namespace();
  }

  @Override
  public String prefix() {
    return element.prefix();
  }

  @Override
  public boolean isForeign() {
    return element.isForeign();
  }

  @Override
  public int attributeCount() {
    return element.attributeCount();
  }

  @Override
  public String attributeName(int index) {
    return element.attributeName(index);
  }

  @Override
  public String attributeValue(int index) {
    return element.attributeValue(index);
  }

  @Override
  public String attributeNamespace(int index) {
    return element.attributeNamespace(index);
  }

  @Override
  public String attributePrefix(int index) {
    return element.attributePrefix(index);
  }

  @Override
  public String attribute(String name) {
    return element.attribute(name);
  }

  @Override
  public int namespaceCount() {
    return element.namespaceCount();
  }

  @Override
  public String namespacePrefix(int index) {
    return element.namespacePrefix(index);
  }

  @Override
  public String namespaceUri(int index) {
    return element.namespaceUri(index);
  }
}
