package org.nbo.ontology;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.jena.riot.RiotException;

/** Sees that RDF/XML has no text in other files: Jena, which fetches nothing, would drop it. */
public final class EntitiesElsewhere {
  private static final int BEGINNING = 1 << 16;
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s+(?:%\\s+)?([^\\s\"'>]+)\\s+(?:SYSTEM|PUBLIC)\\s");

  private EntitiesElsewhere() {}

  /**
   * The same document.
   *
   * @throws RiotException where it declares that a text of it stands in another file
   */
  public static InputStream refused(InputStream in) throws IOException {
    byte[] head = in.readNBytes(BEGINNING);
    Matcher entity = ENTITY.matcher(documentType(head));
    if (entity.find()) {
      throw new RiotException(
          "the entity "
              + entity.group(1)
              + " stands in another file, and nothing is fetched; write its text into this one");
    }
    return new SequenceInputStream(new ByteArrayInputStream(head), in);
  }

  /** The declaration of a document type; empty where there is none, or no XML. */
  private static String documentType(byte[] head) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(
        "http://java.sun.com/xml/stream/properties/ignore-external-dtd", Boolean.TRUE);
    try {
      XMLStreamReader document = factory.createXMLStreamReader(new ByteArrayInputStream(head));
      while (document.next() != XMLStreamConstants.START_ELEMENT) {
        if (document.getEventType() == XMLStreamConstants.DTD) {
          return document.getText();
        }
      }
    } catch (XMLStreamException e) {
      if (head.length == BEGINNING) {
        throw new RiotException(
            "the first element does not begin within "
                + (BEGINNING >> 10)
                + " kB, so nobody can see whether texts of it stand in another file");
      }
      // else who reads the whole says better what is wrong
    }
    return "";
  }
}
