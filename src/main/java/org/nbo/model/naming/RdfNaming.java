package org.nbo.model.naming;

import java.util.List;
import java.util.Optional;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;

/** RDF in the terms of the ontology: classes and properties are called as there. */
public record RdfNaming(Model model) implements Naming {
  private static final String PREFIX = "nbo:";

  @Override
  public String format() {
    return "RDF";
  }

  @Override
  public List<Names> kinds() {
    return List.of(SchemaNames.SPECIFICATION, SchemaNames.OME);
  }

  @Override
  public Optional<String> place(ModelClass owner, Field field) {
    return Optional.of(PREFIX + owner.localName() + '/' + PREFIX + field.property().localName());
  }
}
