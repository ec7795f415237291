package org.nbo.lift.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
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
 * Reads OME-XML and NBO-XML as a stream, what repeats in it by the {@linkplain TagShapes shapes} of
 * its tags. Document type declarations are refused, so that neither external nor expanding entities
 * are ever resolved.
 */
public final class XmlReader implements SourceReader {
  private static final Pattern ENCODING =
      Pattern.compile("encoding|UTF-8|Illegal XML character", Pattern.CASE_INSENSITIVE);

  /** Encodings in which the bytes of a document can be read without decoding them. */
  private static final Set<String> IN_UTF_8 = Set.of("UTF-8", "US-ASCII");

  private static final int FIRST_COLUMN = 1;

  private final String file;
  private final XMLStreamReader2 xml;
  private final XmlSchema schema;
  private final XmlElement element;
  private final TagFeed feed;
  private final TagShapes shapes;

  /** How many lines were read past the parser, and how many bytes of the line it is in. */
  private int linesPast;

  private int bytesPast;
  private int lineOfBytesPast;

  /** Depth of the outermost open element below the root that declares namespaces, or 0. */
  private int declaring;

  /** Opens any source, to say where it is no XML ({@link org.nbo.lift.source.SourceFormat}). */
  public static Optional<SourceReader> open(byte[] head, InputStream in, String file, Model model) {
    return Optional.of(new XmlReader(in, file));
  }

  /**
   * Opens the document and goes to its outermost element.
   *
   * @param file the name for messages
   * @throws NboException where it is no XML, or not from OME
   */
  public XmlReader(InputStream in, String file) {
    this.file = file;
    try {
      XMLInputFactory factory = new InputFactoryImpl();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, false);
      feed = new TagFeed(in);
      xml = (XMLStreamReader2) factory.createXMLStreamReader(feed);
      int event = xml.getEventType();
      while (event != XMLStreamConstants.START_ELEMENT) {
        if (event == XMLStreamConstants.DTD) {
          throw doctype();
        }
        event = xml.next();
      }
    } catch (XMLStreamException e) {
      throw notXml(e);
    } catch (RuntimeException e) {
      throw wrapped(e);
    }
    schema = XmlSchema.of(xml.getNamespaceURI()).orElseThrow(this::unknownRoot);
    element = new XmlElement();
    shapes = new TagShapes(feed, () -> line(xml.getLocationInfo().getCurrentLocation()));
  }

  @Override
  public SourceElement root() {
    return element;
  }

  @Override
  public NboException unknownRoot() {
    return NboException.unreadable(
        "NBO-LIFT-002",
        at(xml.getLocation())
            + "the outermost element is <"
            + xml.getLocalName()
            + ">"
            + (xml.getNamespaceURI() == null || xml.getNamespaceURI().isEmpty()
                ? ""
                : " of " + xml.getNamespaceURI())
            + "; an image document begins with <OME> in a namespace of "
            + XmlSchema.namespaces());
  }

  @Override
  public Naming naming(Model model) {
    return schema.naming(model);
  }

  @Override
  public String format() {
    return schema.format(xml.getNamespaceURI());
  }

  @Override
  public void read(SourceHandler handler) {
    try {
      int depth = 1;
      feed.reported();
      handler.start(element);
      while (depth > 0) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            element.next();
            handler.start(element);
            if (declaring == 0 && element.namespaceCount() > 0) {
              declaring = depth;
            }
            if (declaring == 0) {
              shapes.learn(element);
            }
            if (!xml.isEmptyElement()) {
              depth += readOn(handler);
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (declaring == depth) {
              declaring = 0;
            }
            depth--;
            handler.end();
            if (depth > 0) {
              depth += readOn(handler);
            }
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (!xml.isWhiteSpace() || handler.keepsBlanks()) {
              handler.text(xml.getText());
            }
          }
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw NboException.unreadable(
                  "NBO-LIFT-001",
                  at(xml.getLocation())
                      + "the entity &"
                      + xml.getLocalName()
                      + "; is not declared");
          default -> {
            // comments and processing instructions say nothing about the image
          }
        }
      }
      while (xml.hasNext()) {
        xml.next();
      }
    } catch (IOException e) {
      throw unreadable(e, e);
    } catch (XMLStreamException e) {
      throw notXml(e);
    } catch (RuntimeException e) {
      throw wrapped(e);
    }
  }

  /**
   * Reads what follows a tag without the parser, as far as that can be done.
   *
   * @return how many elements are open by then that were not before
   */
  private int readOn(SourceHandler handler) throws IOException, XMLStreamException {
    if (!feed.reported() || declaring > 0 || !IN_UTF_8.contains(xml.getEncoding())) {
      return 0;
    }
    int opened = shapes.read(handler);
    if (shapes.lines() == 0 && shapes.bytesInLine() == 0) {
      return 0;
    }
    Location before = xml.getLocationInfo().getCurrentLocation();
    int column = shapes.bytesInLine() + (shapes.lines() > 0 ? FIRST_COLUMN : column(before));
    for (int i = 0; i < opened; i++) {
      xml.next();
    }
    feed.reported();
    Location after = xml.getLocationInfo().getCurrentLocation();
    linesPast += shapes.lines();
    lineOfBytesPast = after.getLineNumber();
    bytesPast = column - after.getColumnNumber();
    return opened;
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw notXml(e);
    }
  }

  private NboException doctype() {
    return NboException.unreadable(
        "NBO-LIFT-003",
        at(xml.getLocation())
            + "has a document type declaration (<!DOCTYPE …>), which OME-XML does not need and which"
            + " could pull in other files; remove it");
  }

  /** Aalto reports trouble in the input also as unchecked exceptions. */
  private RuntimeException wrapped(RuntimeException e) {
    Throwable cause = e instanceof NboException ? null : e;
    while (cause != null) {
      if (cause instanceof XMLStreamException inXml) {
        return notXml(inXml);
      }
      if (cause instanceof IOException inFile) {
        return unreadable(inFile, e);
      }
      cause = cause.getCause();
    }
    return e;
  }

  private NboException unreadable(IOException inFile, Exception e) {
    return NboException.unreadable("NBO-LIFT-004", file + ": " + inFile.getMessage(), e);
  }

  private NboException notXml(XMLStreamException e) {
    String message = e.getMessage() == null ? "not well-formed" : e.getMessage();
    int location = message.indexOf("\n at [row");
    if (location < 0) {
      location = message.indexOf("\n");
    }
    String what = (location < 0 ? message : message.substring(0, location)).trim();
    String hint =
        ENCODING.matcher(what).find()
            ? "; is the file in the encoding that its first line declares?"
            : "";
    return NboException.unreadable(
        "NBO-LIFT-001", at(e.getLocation()) + "not well-formed XML: " + what + hint, e);
  }

  private String at(Location location) {
    return location == null || location.getLineNumber() < 1
        ? file + ": "
        : file + ", line " + line(location) + ", column " + column(location) + ": ";
  }

  /** The line in the document that the parser means. */
  private int line(Location location) {
    return location.getLineNumber() + linesPast;
  }

  private int column(Location location) {
    return location.getColumnNumber()
        + (location.getLineNumber() == lineOfBytesPast ? bytesPast : 0);
  }

  /** The element on which the reader stands. Values are asked for more than once. */
  private final class XmlElement implements SourceElement {
    private String[] values = new String[16];
    private int count;
    private String familiar;

    XmlElement() {
      next();
    }

    /** Says that the reader has gone on to another element. */
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
      return XmlReader.this.line(xml.getLocation());
    }

    private static String text(String value) {
      return value == null ? "" : value;
    }
  }
}
