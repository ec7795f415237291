package org.nbo.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.nbo.vocab.OmeNamespace;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The official schemas of OME-XML, from the class path, each read when it is first needed. What
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

  /** Constraints of identity in a schema, which are checked apart. */
  private static final Pattern IDENTITY =
      Pattern.compile("<(\\w+:)?(key|keyref|unique)\\s.*?</\\1\\2\\s*>", Pattern.DOTALL);

  /**
   * A set of characters in a pattern whose members are not in the order of their codes. The JDK
   * sorts such a set of some hundred ranges by exchanging neighbours, for each of the hundred
   * patterns of IDs.
   */
  private static final Pattern WORD_FIRST = Pattern.compile("\\[\\\\w((?:\\\\[-.])+)]");

  private static final Set<String> IMPORTS = Set.of("import", "include", "redefine");

  private static final String ANNOTATED = "annotation";

  /** Where a schema begins to explain itself. */
  private static final Pattern ANNOTATION =
      Pattern.compile("<((?:\\w+:)?annotation)(?:\\s[^>]*)?>");

  private final boolean withIdentity;
  private final Map<String, Optional<OmeSchema>> read = new HashMap<>();

  /**
   * @param withIdentity whether the JDK's validator is to check constraints of identity itself
   */
  OmeSchemas(boolean withIdentity) {
    this.withIdentity = withIdentity;
  }

  /** The schema of a namespace's version; empty where there is none. For several threads. */
  synchronized Optional<OmeSchema> of(String namespace) {
    return OmeNamespace.of(namespace)
        .flatMap(ome -> read.computeIfAbsent(ome.version(), OmeSchemas.this::read));
  }

  private Optional<OmeSchema> read(String version) {
    String main = OmeNamespace.resource(version, MAIN);
    if (OmeSchemas.class.getResource(main) == null) {
      return Optional.empty();
    }
    Map<String, SchemaElement> files = new LinkedHashMap<>();
    try {
      read(main, files);
    } catch (XMLStreamException | IOException e) {
      throw new IllegalStateException(main, e);
    }
    return Optional.of(
        new OmeSchema(
            List.copyOf(files.values()),
            withIdentity ? Optional.of(new IdentityConstraints(Map.of())) : Optional.empty(),
            () -> compile(main)));
  }

  /** Reads a file of a schema and those that it imports. */
  private static void read(String resource, Map<String, SchemaElement> files)
      throws XMLStreamException, IOException {
    if (files.containsKey(resource) || isExternal(resource)) {
      return;
    }
    try (InputStream in = OmeSchemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        return;
      }
      SchemaElement file = SchemaElement.read(in);
      files.put(resource, file);
      for (SchemaElement child : file.children()) {
        if (IMPORTS.contains(child.name())) {
          read(resource(child.get("schemaLocation")), files);
        }
      }
    }
  }

  private static boolean isExternal(String resource) {
    return resource.startsWith(OmeNamespace.resource(EXTERNAL, ""));
  }

  private Schema compile(String resource) {
    try (InputStream in = OmeSchemas.class.getResourceAsStream(resource)) {
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
      return factory.newSchema(
          new StreamSource(
              new ByteArrayInputStream(prepared(withoutAnnotations(in.readAllBytes()))),
              PROTOCOL + ':' + resource));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  /** A file of a schema without what says nothing about validity, which is half of it. */
  private static byte[] withoutAnnotations(byte[] file) {
    String all = new String(file, StandardCharsets.UTF_8);
    StringBuilder kept = new StringBuilder(all.length());
    int from = 0;
    Matcher annotation = ANNOTATION.matcher(all);
    for (int at = all.indexOf(ANNOTATED);
        at >= 0;
        at = all.indexOf(ANNOTATED, Math.max(at + 1, from))) {
      if (!annotation.region(Math.max(0, all.lastIndexOf('<', at)), all.length()).lookingAt()) {
        continue;
      }
      String end = "</" + annotation.group(1) + '>';
      int to = all.indexOf(end, annotation.end());
      if (to < 0) {
        break;
      }
      kept.append(all.substring(from, annotation.start()));
      from = to + end.length();
    }
    return kept.append(all.substring(from)).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A file of a schema as the JDK's validator gets it. */
  private byte[] prepared(byte[] file) {
    String all =
        WORD_FIRST.matcher(new String(file, StandardCharsets.UTF_8)).replaceAll("[$1\\\\w]");
    return (withIdentity ? all : IDENTITY.matcher(all).replaceAll(""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private LSInput resolve(LSInput input, String systemId) {
    String resource = resource(systemId);
    input.setSystemId(PROTOCOL + ':' + resource);
    if (isExternal(resource)) {
      input.setByteStream(OmeSchemas.class.getResourceAsStream(resource));
      return input;
    }
    try (InputStream in = OmeSchemas.class.getResourceAsStream(resource)) {
      if (in != null) {
        input.setByteStream(
            new ByteArrayInputStream(prepared(withoutAnnotations(in.readAllBytes()))));
      }
      return input;
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
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
