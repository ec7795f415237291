package org.nbo.model.naming;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;

/** One kind of names that classes and fields have; a source format uses one or several. */
public interface Names {
  /** Those of the schemas that the model comes from: its specification and OME. */
  static List<Names> ofSchemas() {
    return List.of(SchemaNames.values());
  }

  /** The names of a class. */
  Set<String> of(ModelClass c);

  /** The names of a field or unit. */
  Collection<String> of(Named field);

  /** Whether a field or unit is called so. */
  default boolean isCalled(Named field, String name) {
    return of(field).contains(name);
  }
}
