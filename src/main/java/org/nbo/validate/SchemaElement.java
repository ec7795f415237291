package org.nbo.validate;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a schema, with what is in it and says something about validity. Read by the parser
 * that reads documents as well: getting another one ready takes longer than reading a schema.
 */
final class SchemaElement {
  private static final String ANNOTATION = "annotation";

  private final SchemaElement around;
  private final String name;
  private final Map<String, String> attributes = new HashMap<>();
  private final Map<String, String> namespaces;
  private final List<SchemaElement> children = new ArrayList<>();

  private SchemaElement(SchemaElement around, XMLStreamReader at) {
    this.around = around;
    this.name =
        XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(at.getNamespaceURI())
            ? at.getLocalName()
            : at.getName().toString();
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributePrefix(i) == null || at.getAttributePrefix(i).isEmpty()) {
        attributes.put(at.getAttributeLocalName(i), at.getAttributeValue(i));
      }
    }
    Map<String, String> known = around == null ? Map.of() : around.namespaces;
    if (at.getNamespaceCount() > 0) {
      known = new HashMap<>(known);
      for (int i = 0; i < at.getNamespaceCount(); i++) {
        String prefix = at.getNamespacePrefix(i);
        known.put(prefix == null ? "" : prefix, at.getNamespaceURI(i));
      }
    }
    this.namespaces = known;
    if (around != null) {
      around.children.add(this);
    }
  }

  /** The outermost element of a file, without annotations. */
  static SchemaElement read(InputStream file) throws XMLStreamException {
    XMLStreamReader in = new InputFactoryImpl().createXMLStreamReader(file);
    SchemaElement outermost = null;
    SchemaElement open = null;
    int explained = 0;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (explained > 0 || in.getLocalName().equals(ANNOTATION)) {
            explained++;
          } else {
            open = new SchemaElement(open, in);
            outermost = outermost == null ? open : outermost;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (explained > 0) {
            explained--;
          } else {
            open = open.around;
          }
        }
        default -> {
          // text says nothing in a schema
        }
      }
    }
    return outermost;
  }

  /** Its name; in a namespace that is not that of schemas, with that. */
  String name() {
    return name;
  }

  /** The value of an attribute; an empty text where it has none. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** The elements directly in it. */
  List<SchemaElement> children() {
    return Collections.unmodifiableList(children);
  }

  /** The elements of a name in it, at any depth, in their order. */
  List<SchemaElement> all(String wanted) {
    List<SchemaElement> found = new ArrayList<>();
    collect(wanted, found);
    return found;
  }

  private void collect(String wanted, List<SchemaElement> found) {
    for (SchemaElement child : children) {
      if (child.name.equals(wanted)) {
        found.add(child);
      }
      child.collect(wanted, found);
    }
  }

  /** The element that it is in; null of the outermost one. */
  SchemaElement around() {
    return around;
  }

  /** The outermost element of its file. */
  SchemaElement file() {
    return around == null ? this : around.file();
  }

  /** The namespace that its file is about. */
  String target() {
    return file().get("targetNamespace");
  }

  /** A name as it stands in an attribute, perhaps with a prefix, as its namespace has it. */
  String namespace(String qualified) {
    return namespaces.get(qualified.substring(0, Math.max(0, qualified.indexOf(':'))));
  }
}
