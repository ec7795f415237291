package org.nbo.export.omexml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLInputFactory2;

/** Writes an indented document with one default namespace, and pieces of XML as they stand. */
final class XmlOut {
  private static final String INDENT = "  ";
  private static final String ENCODING = "UTF-8";
  private static final String XSI = "xsi";

  private final XMLStreamWriter out;
  private final String namespace;
  private final Deque<Holds> nested = new ArrayDeque<>();
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
  private final XMLInputFactory pieces;
  private final Map<String, String> prefixes = new HashMap<>();
  private final Set<String> declared = new HashSet<>();

  /** What an open element holds: only between elements are blanks nobody's text. */
  private enum Holds {
    NOTHING,
    ELEMENTS,
    TEXT
  }

  /**
   * @param namespace that of all elements but those in pieces
   */
  XmlOut(OutputStream to, String namespace) throws XMLStreamException {
    this.out = new OutputFactoryImpl().createXMLStreamWriter(to, ENCODING);
    this.namespace = namespace;
    this.pieces = new InputFactoryImpl();
    pieces.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    pieces.setProperty(XMLInputFactory.IS_COALESCING, true);
    pieces.setProperty(XMLInputFactory2.P_LAZY_PARSING, false); // errors come from next()
    scopes.push(
        Map.of(
            "",
            namespace,
            "xml",
            XMLConstants.XML_NS_URI,
            XSI,
            XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI));
  }

  /**
   * Begins the document and its outermost element.
   *
   * @param schema where the schema of the namespace is published
   */
  void root(String name, String schema) throws XMLStreamException {
    out.writeStartDocument(ENCODING, "1.0");
    out.writeCharacters("\n");
    out.writeStartElement("", name, namespace);
    out.writeDefaultNamespace(namespace);
    out.writeNamespace(XSI, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
    attribute(
        XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation", namespace + ' ' + schema);
    nested.push(Holds.NOTHING);
  }

  void start(String name) throws XMLStreamException {
    line();
    declared.clear();
    out.writeStartElement("", name, namespace);
    nested.push(Holds.NOTHING);
  }

  /** An attribute, to be written before what the element holds. */
  void attribute(String attributeNamespace, String name, String value) throws XMLStreamException {
    if (attributeNamespace.isEmpty()) {
      out.writeAttribute(name, value);
      return;
    }
    String prefix =
        scopes.peek().entrySet().stream()
            .filter(e -> !e.getKey().isEmpty() && e.getValue().equals(attributeNamespace))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    if (prefix == null) {
      prefix = prefixes.computeIfAbsent(attributeNamespace, ns -> "ns" + (prefixes.size() + 1));
      if (declared.add(prefix)) {
        out.writeNamespace(prefix, attributeNamespace);
      }
    }
    out.writeAttribute(prefix, attributeNamespace, name, value);
  }

  void text(String text) throws XMLStreamException {
    nested.pop();
    nested.push(Holds.TEXT);
    out.writeCharacters(text);
  }

  void end() throws XMLStreamException {
    if (nested.pop() == Holds.ELEMENTS) {
      out.writeCharacters("\n" + INDENT.repeat(nested.size()));
    }
    out.writeEndElement();
  }

  /** An element with all that is in it. */
  void element(String xml) throws XMLStreamException {
    line();
    content(xml);
  }

  /** Elements and text, as they stand. */
  void content(String xml) throws XMLStreamException {
    XMLStreamReader in = pieces.createXMLStreamReader(new StringReader("<x>" + xml + "</x>"));
    in.next();
    for (int depth = 1; depth > 0; ) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          copy(in);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth > 0) {
            scopes.pop();
            out.writeEndElement();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            out.writeCharacters(in.getText());
        default -> {
          // lifting leaves comments and processing instructions out
        }
      }
    }
    in.close();
  }

  private void copy(XMLStreamReader in) throws XMLStreamException {
    String prefix = orEmpty(in.getPrefix());
    Map<String, String> scope = new HashMap<>(scopes.peek());
    out.writeStartElement(prefix, in.getLocalName(), orEmpty(in.getNamespaceURI()));
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      declare(scope, orEmpty(in.getNamespacePrefix(i)), orEmpty(in.getNamespaceURI(i)));
    }
    declare(scope, prefix, orEmpty(in.getNamespaceURI()));
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String of = orEmpty(in.getAttributeNamespace(i));
      if (of.isEmpty()) {
        out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
      } else {
        out.writeAttribute(
            in.getAttributePrefix(i), of, in.getAttributeLocalName(i), in.getAttributeValue(i));
      }
    }
    scopes.push(scope);
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }

  private void declare(Map<String, String> scope, String prefix, String uri)
      throws XMLStreamException {
    if (!uri.equals(scope.put(prefix, uri))) {
      if (prefix.isEmpty()) {
        out.writeDefaultNamespace(uri);
      } else {
        out.writeNamespace(prefix, uri);
      }
    }
  }

  /** Ends the document and writes what is still to be written. */
  void finish() throws XMLStreamException {
    end();
    out.writeCharacters("\n");
    out.writeEndDocument();
    out.flush();
  }

  private void line() throws XMLStreamException {
    if (nested.peek() == Holds.TEXT) {
      return;
    }
    nested.pop();
    nested.push(Holds.ELEMENTS);
    out.writeCharacters("\n" + INDENT.repeat(nested.size()));
  }
}
