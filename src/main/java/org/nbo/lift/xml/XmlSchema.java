package org.nbo.lift.xml;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nbo.model.Dialect;
import org.nbo.vocab.OmeNamespace;

/** The schemas whose documents can be lifted, by the namespaces they use. */
enum XmlSchema {
  /** All versions of the OME schema; the older ones have several namespaces. */
  OME("OME-XML", OmeNamespace.HOME, Dialect.OME),
  /** The schema of NBO v02-01, with the namespace that it declares. */
  NBO("NBO-XML", "http://www.NamespaceTest.org/Schemas/NBO/", Dialect.NBO);

  private final String format;
  private final String namespaces;
  private final Dialect dialect;

  XmlSchema(String format, String namespaces, Dialect dialect) {
    this.format = format;
    this.namespaces = namespaces;
    this.dialect = dialect;
  }

  /** The schema of a namespace. */
  static Optional<XmlSchema> of(String namespace) {
    return Arrays.stream(values()).filter(schema -> schema.holds(namespace)).findFirst();
  }

  /** What the namespaces begin with, for messages. */
  static String namespaces() {
    return Arrays.stream(values()).map(s -> s.namespaces).collect(Collectors.joining(" or "));
  }

  boolean holds(String namespace) {
    return namespace != null && namespace.startsWith(namespaces);
  }

  /** Its name with the version that a namespace is of. */
  String format(String namespace) {
    return format
        + ' '
        + OmeNamespace.of(namespace)
            .map(OmeNamespace::version)
            .orElseGet(() -> namespace.substring(namespace.lastIndexOf('/') + 1));
  }

  Dialect dialect() {
    return dialect;
  }
}
