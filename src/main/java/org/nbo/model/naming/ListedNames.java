package org.nbo.model.naming;

import java.util.List;
import java.util.Set;
import org.nbo.model.FormatNames;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;
import org.nbo.model.UnitField;

/** The names that the ontology lists for one format. */
record ListedNames(FormatNames format) implements Names {
  @Override
  public Set<String> of(ModelClass c) {
    return Set.copyOf(format.of(c.iri()));
  }

  @Override
  public List<String> of(Named field) {
    List<String> names = format.of(field.property().iri());
    if (!(field instanceof UnitField)) {
      return names;
    }
    return format.unitSuffix() == null
        ? List.of()
        : names.stream().map(name -> name + format.unitSuffix()).toList();
  }
}
