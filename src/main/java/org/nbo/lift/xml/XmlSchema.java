package org.nbo.lift.xml;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nbo.model.Model;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.OmeNaming;
import org.nbo.model.naming.SpecificationNaming;
import org.nbo.vocab.OmeNamespace;

/** The schemas whose documents can be lifted, by the namespaces they use. */
enum XmlSchema {
  /** All versions of the OME schema; the older ones have several namespaces. */
  OME(OmeNaming.FORMAT, OmeNamespace.HOME, OmeNaming::new),
  /** The schema of NBO v02-01, with the namespace that it declares. */
  NBO(SpecificationNaming.FORMAT, OmeNamespace.HOME_OF_NBO, SpecificationNaming::new);

  private final String format;
  private final String namespaces;
  private final Function<Model, Naming> naming;

  XmlSchema(String format, String namespaces, Function<Model, Naming> naming) {
    this.format = format;
    this.namespaces = namespaces;
    this.naming = naming;
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

  /** What its documents call the things of the model. */
  Naming naming(Model model) {
    return naming.apply(model);
  }
}
