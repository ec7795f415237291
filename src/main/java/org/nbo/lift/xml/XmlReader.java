package org.nbo.lift.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.nbo.finding.NboException;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.source.SourceReader;
import org.nbo.model.Model;
import org.nbo.model.naming.Naming;

/**
 * Reads OME-XML and NBO-XML as a stream. Document type declarations are refused, so that neither
 * external nor expanding entities are ever resolved.
 */
public final class XmlReader implements SourceReader {
  private final XMLStreamReader2 xml;
  private final XmlTroubles troubles;
  private final XmlSchema schema;
  private final XmlElement element;
  private final XmlBounds bounds;

  /**
   * Opens the document and goes to its outermost element.
   *
   * @param file the name for messages
   * @throws NboException where it is no XML, or not from OME
   */
  public XmlReader(InputStream in, String file) {
    this(in, file, UnaryOperator.identity());
  }

  /**
   * The same for an input that leaves out parts of a document.
   *
   * @param inDocument which place of the document a place in the input is
   */
  public XmlReader(InputStream in, String file, UnaryOperator<LineAndColumn> inDocument) {
    troubles = new XmlTroubles(file, inDocument);
    try {
      xml = parser(in);
      for (int event = xml.getEventType();
          event != XMLStreamConstants.START_ELEMENT;
          event = next()) {
        if (event == XMLStreamConstants.DTD) {
          throw troubles.doctype(xml.getLocation());
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw troubles.of(e);
    }
    schema = XmlSchema.of(xml.getNamespaceURI()).orElseThrow(this::unknownRoot);
    element = new XmlElement(xml, schema, troubles::line);
    bounds = new XmlBounds(xml, troubles);
  }

  private static XMLStreamReader2 parser(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return (XMLStreamReader2) factory.createXMLStreamReader(in);
  }

  @Override
  public SourceElement root() {
    return element;
  }

  @Override
  public NboException unknownRoot() {
    return troubles.unknownRoot(xml.getLocalName(), xml.getNamespaceURI(), xml.getLocation());
  }

  @Override
  public Naming naming(Model model) {
    return schema.naming(model);
  }

  @Override
  public String format() {
    return schema.format(xml.getNamespaceURI());
  }

  /** The encoding of the document. */
  public String encoding() {
    return xml.getEncoding();
  }

  /** How far the parser has read in its input. */
  public LineAndColumn position() {
    return LineAndColumn.of(xml.getLocationInfo().getCurrentLocation());
  }

  @Override
  public void read(SourceHandler handler) {
    try {
      int depth = 1;
      bounds.check(depth);
      handler.start(element);
      while (depth > 0) {
        switch (next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            bounds.check(depth);
            element.next();
            handler.start(element);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            handler.end();
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            String text = text(handler.keepsBlanks());
            if (text != null) {
              handler.text(text);
            }
          }
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw troubles.undeclared(xml.getLocalName(), xml.getLocation());
          default -> {
            // comments and processing instructions say nothing about the image
          }
        }
      }
      while (xml.hasNext()) {
        next();
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw troubles.of(e);
    }
  }

  /** Whatever the parser throws, the document is the reason. */
  private int next() throws XMLStreamException {
    try {
      return xml.next();
    } catch (RuntimeException e) {
      throw troubles.ofParser(e, xml.getLocation());
    } catch (OutOfMemoryError e) {
      throw troubles.tooLarge(xml.getLocation(), e);
    }
  }

  /** The text on which the parser stands; null where it is blank and those are not kept. */
  private String text(boolean keepsBlanks) throws XMLStreamException {
    try {
      return keepsBlanks || !xml.isWhiteSpace() ? xml.getText() : null;
    } catch (OutOfMemoryError e) {
      throw troubles.tooLarge(xml.getLocation(), e);
    }
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw troubles.of(e);
    }
  }
}
