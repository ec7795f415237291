package org.nbo.validate;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.validation.Schema;

/**
 * The schema of one version of OME. What only some documents need is made when the first one needs
 * it. For all threads.
 */
final class OmeSchema {
  private final SimpleTypes types;
  private final ElementTypes elements;
  private final IdentityConstraints identity;
  private final Supplier<Schema> compiler;
  private Schema compiled;

  /**
   * @param files of the schema
   * @param identity constraints of identity in place of those that the files have
   * @param compiler makes what the JDK's validator needs
   */
  OmeSchema(
      List<SchemaElement> files,
      Optional<IdentityConstraints> identity,
      Supplier<Schema> compiler) {
    this.types = new SimpleTypes(files);
    this.elements = new ElementTypes(files, types);
    this.identity = identity.orElseGet(() -> IdentityConstraints.of(files));
    this.compiler = compiler;
  }

  /** For the JDK's validator; without constraints of identity where {@link #identity} has them. */
  synchronized Schema compiled() {
    if (compiled == null) {
      compiled = compiler.get();
    }
    return compiled;
  }

  SimpleTypes types() {
    return types;
  }

  ElementTypes elements() {
    return elements;
  }

  IdentityConstraints identity() {
    return identity;
  }
}
