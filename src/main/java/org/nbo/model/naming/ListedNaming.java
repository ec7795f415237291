package org.nbo.model.naming;

import java.util.List;
import org.nbo.model.FormatNames;
import org.nbo.model.Model;

/**
 * A format whose names the ontology, or an extension of it, lists ({@code nbo:SourceFormat}); for
 * what it has no name of its own it uses that of the specification.
 */
public record ListedNaming(Model model, FormatNames names) implements Naming {
  @Override
  public String format() {
    return names.label();
  }

  @Override
  public List<Names> kinds() {
    return List.of(new ListedNames(names), SchemaNames.SPECIFICATION);
  }
}
