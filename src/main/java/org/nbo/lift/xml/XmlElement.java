package org.nbo.lift.xml;

import java.util.function.ToIntFunction;
import javax.xml.stream.Location;
import org.codehaus.stax2.XMLStreamReader2;
import org.nbo.lift.source.SourceElement;

/** The element on which a parser stands. Values are asked for more than once. */
final class XmlElement implements SourceElement {
  private final XMLStreamReader2 xml;
  private final XmlSchema schema;
  private final ToIntFunction<Location> line;
  private String[] values = new String[16];
  private int count;
  private String familiar;

  /**
   * @param schema that of the outermost element
   * @param line tells the line in the document
   */
  XmlElement(XMLStreamReader2 xml, XmlSchema schema, ToIntFunction<Location> line) {
    this.xml = xml;
    this.schema = schema;
    this.line = line;
    next();
  }

  /** Says that the parser has gone on to another element. */
  void next() {
    for (int i = 0; i < count; i++) {
      values[i] = null;
    }
    count = xml.getAttributeCount();
    if (count > values.length) {
      values = new String[count];
    }
  }

  @Override
  public String name() {
    return xml.getLocalName();
  }

  @Override
  public String namespace() {
    return text(xml.getNamespaceURI());
  }

  @Override
  public String prefix() {
    return text(xml.getPrefix());
  }

  @Override
  public boolean isForeign() {
    String namespace = xml.getNamespaceURI();
    if (namespace != null && namespace.equals(familiar)) {
      return false;
    }
    boolean foreign = !schema.holds(namespace);
    if (!foreign) {
      familiar = namespace;
    }
    return foreign;
  }

  @Override
  public int attributeCount() {
    return count;
  }

  @Override
  public String attributeName(int index) {
    return xml.getAttributeLocalName(index);
  }

  @Override
  public String attributeValue(int index) {
    String value = values[index];
    if (value == null) {
      value = xml.getAttributeValue(index);
      values[index] = value;
    }
    return value;
  }

  @Override
  public String attributeNamespace(int index) {
    return text(xml.getAttributeNamespace(index));
  }

  @Override
  public String attributePrefix(int index) {
    return text(xml.getAttributePrefix(index));
  }

  @Override
  public String attribute(String name) {
    for (int i = 0; i < count; i++) {
      if (name.equals(attributeName(i)) && attributeNamespace(i).isEmpty()) {
        return attributeValue(i);
      }
    }
    return null;
  }

  @Override
  public int namespaceCount() {
    return xml.getNamespaceCount();
  }

  @Override
  public String namespacePrefix(int index) {
    return text(xml.getNamespacePrefix(index));
  }

  @Override
  public String namespaceUri(int index) {
    return text(xml.getNamespaceURI(index));
  }

  @Override
  public int line() {
    return line.applyAsInt(xml.getLocation());
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
