package org.nbo.model.naming;

import java.util.List;
import org.nbo.model.Model;

/** NBO-XML: the names of the specification; those of OME serve for what only OME has. */
public record SpecificationNaming(Model model) implements Naming {
  public static final String FORMAT = "NBO-XML";

  /** A table of fields to fill in, which has these names too. */
  public static final String TABLE = "table of fields";

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public List<Names> kinds() {
    return List.of(SchemaNames.SPECIFICATION, SchemaNames.OME);
  }
}
