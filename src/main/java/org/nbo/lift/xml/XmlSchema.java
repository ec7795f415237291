package org.nbo.lift.xml;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nbo.model.Dialect;

/** The schemas whose documents can be lifted, by the namespaces they use. */
enum XmlSchema {
  /** All versions of the OME schema; the older ones have several namespaces. */
  OME("OME-XML", "http://www.openmicroscopy.org/", Dialect.OME),
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

  String format() {
    return format;
  }

  Dialect dialect() {
    return dialect;
  }
}
