package org.nbo.model.naming;

import java.util.List;
import java.util.Set;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;

/** The names of the two schemas that every class and field of the model comes from. */
enum SchemaNames implements Names {
  /** The specification of NBO v02-01 ({@code nbo:specName}). */
  SPECIFICATION {
    @Override
    public Set<String> of(ModelClass c) {
      return c.specNames();
    }

    @Override
    String name(Named field) {
      return field.specName();
    }
  },
  /** OME 2016-06, where its name is another ({@code nbo:omeName}). */
  OME {
    @Override
    public Set<String> of(ModelClass c) {
      return c.omeNames();
    }

    @Override
    String name(Named field) {
      return field.omeName();
    }
  };

  /** The only name of this kind, or null. */
  abstract String name(Named field);

  @Override
  public List<String> of(Named field) {
    String name = name(field);
    return name == null ? List.of() : List.of(name);
  }

  @Override
  public boolean isCalled(Named field, String name) {
    return name.equals(name(field));
  }
}
