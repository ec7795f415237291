package org.nbo.lift.table;

import java.util.List;
import java.util.Optional;
import org.nbo.model.Answer;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;
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

  /**
   * A part too may be named in place of its rows: by what it refers to, or to say there is none.
   */
  @Override
  public Optional<Named> attribute(ModelClass owner, String name) {
    return Naming.super
        .attribute(owner, name)
        .or(() -> child(owner, name).map(Child::field).filter(Field::holdsThings));
  }

  @Override
  public Optional<Answer> answer(String written) {
    return Answer.of(written);
  }

  @Override
  public boolean presetsUnits() {
    return true;
  }
}
