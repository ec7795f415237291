package org.nbo.lift.table;

import java.util.List;
import org.nbo.model.Model;
import org.nbo.model.naming.Names;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.SpecificationNaming;

/** The names of the specification; units stand in the table before it is filled in. */
record TableNaming(Model model) implements Naming {
  static final String FORMAT = SpecificationNaming.TABLE;

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public List<Names> kinds() {
    return new SpecificationNaming(model).kinds();
  }

  @Override
  public boolean presetsUnits() {
    return true;
  }
}
