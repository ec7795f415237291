package org.nbo.lift.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.XMLConstants;

/** Collects all that a document says: its elements, the values of their attributes, their texts. */
public final class ValueReader implements SourceHandler {
  private final Predicate<String> identifiers;
  private final List<ElementPlace> places = new ArrayList<>();
  private final List<SourceValue> values = new ArrayList<>();
  private final List<StringBuilder> texts = new ArrayList<>();
  private ElementPlace open;
  private int attributes;

  /**
   * @param identifiers whether an attribute of this name holds an identifier
   */
  public ValueReader(Predicate<String> identifiers) {
    this.identifiers = identifiers;
  }

  /** The elements in their order. */
  public List<ElementPlace> places() {
    return places;
  }

  /** The values in their order; without empty ones. */
  public List<SourceValue> values() {
    return values;
  }

  @Override
  public void start(SourceElement element) {
    open = new ElementPlace(open, name(element), identifier(element, identifiers), element.line());
    places.add(open);
    texts.add(new StringBuilder(0));
    int first = values.size();
    for (int i = 0; i < element.attributeCount(); i++) {
      String name = element.attributeName(i);
      String namespace = element.attributeNamespace(i);
      String value = element.attributeValue(i).strip();
      if (!value.isEmpty() && !namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
        boolean identifies = namespace.isEmpty() && identifiers.test(name);
        values.add(
            new SourceValue(
                open,
                '@' + SourceElement.clark(namespace, name),
                value,
                identifies,
                attributes + i));
      }
    }
    attributes += element.attributeCount();
    // the order in which a source writes attributes says nothing
    values.subList(first, values.size()).sort(Comparator.comparing(SourceValue::name));
  }

  private static String name(SourceElement element) {
    return element.isForeign()
        ? SourceElement.clark(element.namespace(), element.name())
        : element.name();
  }

  /** The identifier of an element, or of what it refers to; null where it has none. */
  public static String identifier(SourceElement element, Predicate<String> identifiers) {
    for (int i = 0; i < element.attributeCount(); i++) {
      if (element.attributeNamespace(i).isEmpty()
          && identifiers.test(element.attributeName(i))
          && !element.attributeValue(i).isBlank()) {
        return element.attributeValue(i).strip();
      }
    }
    return null;
  }

  @Override
  public boolean keepsBlanks() {
    return !texts.isEmpty() && texts.get(texts.size() - 1).length() > 0;
  }

  @Override
  public void text(String text) {
    texts.get(texts.size() - 1).append(text);
  }

  @Override
  public void end() {
    String text = texts.remove(texts.size() - 1).toString().strip();
    if (!text.isEmpty()) {
      values.add(new SourceValue(open, SourceValue.TEXT, text, false, -1));
    }
    open.end();
    open = open.outer();
  }
}
