package org.nbo.validate;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.nbo.vocab.OmeNamespace;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The official schemas of OME-XML, from the class path, each compiled when it is first needed. What
 * they import comes from there too, never from the network.
 */
final class OmeSchemas {
  private static final String MAIN = "ome.xsd";

  /** The folder of what the schemas import and is not OME's. */
  private static final String EXTERNAL = "external";

  /** No protocol that Java could open: what is not on the class path is not there. */
  private static final String PROTOCOL = "classpath";

  /** In which language the JDK speaks; the bundle for no place is the English one. */
  static final String LOCALE = "http://apache.org/xml/properties/locale";

  private final Map<String, Optional<Schema>> compiled = new HashMap<>();

  /** The schema of a namespace's version; empty where there is none. For several threads. */
  synchronized Optional<Schema> of(String namespace) {
    return OmeNamespace.of(namespace)
        .flatMap(
            ome ->
                compiled.computeIfAbsent(
                    ome.version(), version -> compile(OmeNamespace.resource(version, MAIN))));
  }

  private static Optional<Schema> compile(String resource) {
    try (InputStream in = OmeSchemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      DOMImplementationLS dom =
          (DOMImplementationLS)
              DocumentBuilderFactory.newDefaultInstance()
                  .newDocumentBuilder()
                  .getDOMImplementation();
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, PROTOCOL);
      factory.setProperty(LOCALE, Locale.ROOT);
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> resolve(dom.createLSInput(), systemId));
      return Optional.of(factory.newSchema(new StreamSource(in, PROTOCOL + ':' + resource)));
    } catch (SAXException | ParserConfigurationException | java.io.IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  private static LSInput resolve(LSInput input, String systemId) {
    String resource = resource(systemId);
    input.setSystemId(PROTOCOL + ':' + resource);
    input.setByteStream(OmeSchemas.class.getResourceAsStream(resource));
    return input;
  }

  private static String resource(String systemId) {
    String address = systemId == null ? "" : systemId;
    return OmeNamespace.of(address)
        .filter(ome -> !ome.file().isEmpty())
        .map(ome -> OmeNamespace.resource(ome.version(), ome.file()))
        .orElseGet(
            () -> OmeNamespace.resource(EXTERNAL, address.substring(address.lastIndexOf('/') + 1)));
  }
}
