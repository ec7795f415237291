package org.nbo.ontology;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The OASIS XML catalog that says which file holds which ontology; Protégé reads the same one. */
record Catalog(Map<String, String> files) {

  static Catalog load(Resources resources, String path) {
    try (InputStream in = resources.open(path)) {
      Map<String, String> files = new HashMap<>();
      XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("uri")) {
          files.put(reader.getAttributeValue(null, "name"), reader.getAttributeValue(null, "uri"));
        }
      }
      return new Catalog(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /** The file that holds an ontology. */
  Optional<String> file(String ontologyIri) {
    return Optional.ofNullable(files.get(ontologyIri));
  }
}
