package org.nbo.lift.xml.sax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nbo.finding.NboException;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.xml.shapes.TagShapeReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads a document as the lift does and tells a SAX handler of its elements, texts and namespaces,
 * with the line in which each ends. White space between elements is not told.
 */
public final class ShapedSaxReader extends XMLFilterImpl {
  /** One for a document that the lift can read. */
  public ShapedSaxReader() {
    super();
  }

  /**
   * @param input has a stream of bytes, which is not closed, and may have a name for messages
   * @throws NboException where the document is not well-formed, or not from OME
   */
  @Override
  public void parse(InputSource input) throws SAXException {
    String name = input.getSystemId() == null ? "" : input.getSystemId();
    TagShapeReader reader = TagShapeReader.open(input.getByteStream(), name);
    setDocumentLocator(
        new LocatorImpl() {
          @Override
          public int getLineNumber() {
            return reader.line();
          }
        });
    startDocument();
    try {
      reader.read(new Telling());
    } catch (Told told) {
      throw told.reason;
    }
    endDocument();
  }

  /** What a handler of SAX throws, on its way through one that throws no such thing. */
  private static final class Told extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final SAXException reason;

    Told(SAXException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  /** An open element. */
  private record Open(String namespace, String name, String qualified, String[] prefixes) {}

  private final class Telling implements SourceHandler {
    private static final String[] NONE = {};

    private final Deque<Open> open = new ArrayDeque<>();
    private final ElementAttributes attributes = new ElementAttributes();
    private boolean between;

    @Override
    public void start(SourceElement element) {
      between = false;
      String name = element.name();
      String namespace = element.namespace();
      String qualified = ElementAttributes.qualified(element.prefix(), name);
      attributes.of(element);
      try {
        open.push(new Open(namespace, name, qualified, prefixes(element)));
        startElement(namespace, name, qualified, attributes);
      } catch (SAXException e) {
        throw new Told(e);
      }
    }

    private String[] prefixes(SourceElement element) throws SAXException {
      int count = element.namespaceCount();
      String[] prefixes = count == 0 ? NONE : new String[count];
      for (int i = 0; i < count; i++) {
        prefixes[i] = element.namespacePrefix(i);
        startPrefixMapping(prefixes[i], element.namespaceUri(i));
      }
      return prefixes;
    }

    /** Behind an element nothing comes that white space could be the value of. */
    @Override
    public boolean keepsBlanks() {
      return !between;
    }

    @Override
    public void text(String text) {
      between = false;
      char[] characters = text.toCharArray();
      try {
        characters(characters, 0, characters.length);
      } catch (SAXException e) {
        throw new Told(e);
      }
    }

    @Override
    public void end() {
      between = true;
      Open ended = open.pop();
      try {
        endElement(ended.namespace, ended.name, ended.qualified);
        for (String prefix : ended.prefixes) {
          endPrefixMapping(prefix);
        }
      } catch (SAXException e) {
        throw new Told(e);
      }
    }
  }
}
