package org.nbo.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.nbo.vocab.OmeNamespace;
import org.w3c.dom.Document;
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

  /** Constraints of identity in a schema, which are checked apart. */
  private static final Pattern IDENTITY =
      Pattern.compile("<(\\w+:)?(key|keyref|unique)\\s.*?</\\1\\2\\s*>", Pattern.DOTALL);

  /**
   * A set of characters in a pattern whose members are not in the order of their codes. The JDK
   * sorts such a set of some hundred ranges by exchanging neighbours, for each of the hundred
   * patterns of IDs.
   */
  private static final Pattern WORD_FIRST = Pattern.compile("\\[\\\\w((?:\\\\[-.])+)]");

  private static final String ANNOTATED = "annotation";

  /** Where a schema begins to explain itself. */
  private static final Pattern ANNOTATION =
      Pattern.compile("<((?:\\w+:)?annotation)(?:\\s[^>]*)?>");

  private final boolean withIdentity;
  private final Map<String, Optional<Compiled>> compiled = new HashMap<>();

  /**
   * The schema of a version.
   *
   * @param schema for the JDK's validator
   * @param types its simple types
   * @param identity its constraints of identity, where the schema is without them
   */
  record Compiled(Schema schema, SimpleTypes types, IdentityConstraints identity) {}

  /**
   * @param withIdentity whether the JDK's validator is to check constraints of identity itself
   */
  OmeSchemas(boolean withIdentity) {
    this.withIdentity = withIdentity;
  }

  /** The schema of a namespace's version; empty where there is none. For several threads. */
  synchronized Optional<Compiled> of(String namespace) {
    return OmeNamespace.of(namespace)
        .flatMap(
            ome ->
                compiled.computeIfAbsent(
                    ome.version(), version -> compile(OmeNamespace.resource(version, MAIN))));
  }

  private Optional<Compiled> compile(String resource) {
    List<Document> files = new ArrayList<>();
    try (InputStream in = OmeSchemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultInstance();
      builders.setNamespaceAware(true);
      DocumentBuilder builder = builders.newDocumentBuilder();
      DOMImplementationLS dom = (DOMImplementationLS) builder.getDOMImplementation();
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, PROTOCOL);
      factory.setProperty(LOCALE, Locale.ROOT);
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) ->
              resolve(dom.createLSInput(), systemId, builder, files));
      byte[] main = withoutAnnotations(in.readAllBytes());
      files.add(parse(main, builder));
      Schema schema =
          factory.newSchema(
              new StreamSource(
                  new ByteArrayInputStream(prepared(main)), PROTOCOL + ':' + resource));
      return Optional.of(
          new Compiled(
              schema,
              new SimpleTypes(files),
              withIdentity ? new IdentityConstraints(Map.of()) : IdentityConstraints.of(files)));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  private static Document parse(byte[] file, DocumentBuilder builder)
      throws SAXException, IOException {
    return builder.parse(new ByteArrayInputStream(file));
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
      kept.append(all, from, annotation.start());
      from = to + end.length();
    }
    return kept.append(all, from, all.length()).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A file of a schema as the JDK's validator gets it. */
  private byte[] prepared(byte[] file) {
    String all =
        WORD_FIRST.matcher(new String(file, StandardCharsets.UTF_8)).replaceAll("[$1\\\\w]");
    return (withIdentity ? all : IDENTITY.matcher(all).replaceAll(""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private LSInput resolve(
      LSInput input, String systemId, DocumentBuilder builder, List<Document> files) {
    String resource = resource(systemId);
    input.setSystemId(PROTOCOL + ':' + resource);
    if (resource.startsWith(OmeNamespace.resource(EXTERNAL, ""))) {
      input.setByteStream(OmeSchemas.class.getResourceAsStream(resource));
      return input;
    }
    try (InputStream in = OmeSchemas.class.getResourceAsStream(resource)) {
      if (in != null) {
        byte[] file = withoutAnnotations(in.readAllBytes());
        files.add(parse(file, builder));
        input.setByteStream(new ByteArrayInputStream(prepared(file)));
      }
      return input;
    } catch (SAXException | IOException e) {
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
