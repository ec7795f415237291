package org.nbo.model.naming;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nbo.model.Enumeration;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.UnitField;
import org.nbo.model.UnitOfMeasure;
import org.nbo.vocab.OmeNamespace;

/**
 * OME-XML: a field's name in OME 2016-06 goes before its name in NBO, and the kind of a thing may
 * be told by an attribute.
 */
public record OmeNaming(Model model) implements Naming {
  public static final String FORMAT = "OME-XML";

  @Override
  public Optional<BigDecimal> factor(Field field) {
    return Optional.ofNullable(field.omeFactor());
  }

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public List<Names> kinds() {
    return List.of(SchemaNames.OME, SchemaNames.SPECIFICATION);
  }

  @Override
  public List<ModelClass.Condition> conditions(ModelClass c) {
    return c.conditions();
  }

  @Override
  public Optional<UnitOfMeasure> defaultUnit(UnitField unit) {
    return Optional.ofNullable(unit.omeDefaultUnit()).or(() -> Naming.super.defaultUnit(unit));
  }

  @Override
  public Optional<String> place(ModelClass owner, Field field) {
    if (field.omePlace() != null) {
      return Optional.of(field.omePlace());
    }
    return field.notInOme()
        ? Optional.empty()
        : element(owner).flatMap(c -> Naming.super.place(c, field));
  }

  /**
   * The class whose element holds things of a class: of a kind that only its use tells, such as
   * excitation filters, the nearest above it.
   */
  private static Optional<ModelClass> element(ModelClass owner) {
    return owner.notInOme() && owner.omeNames().isEmpty()
        ? owner.parents().stream()
            .filter(c -> !c.omeNames().isEmpty())
            .flatMap(c -> element(c).stream())
            .findFirst()
        : Optional.of(owner).filter(c -> !c.notInOme());
  }

  @Override
  public Optional<String> key(ModelClass owner, Field field) {
    if (field.textContent()) {
      return Optional.empty();
    }
    if (field.holdsThings()) {
      return field.target().flatMap(model::classOf).flatMap(this::keyOfNewThing);
    }
    return field.reference() ? Optional.empty() : keyOf(owner, field);
  }

  private static Optional<String> keyOf(ModelClass owner, Field field) {
    return owner.specNames().stream().sorted().findFirst().map(n -> n + " | " + field.name());
  }

  /** A pair about a thing that is not there makes it; its name says most. */
  private Optional<String> keyOfNewThing(ModelClass type) {
    return Optional.of(type).filter(t -> !t.isAbstract()).stream()
        .flatMap(t -> t.fields().stream())
        .filter(f -> f.specName() != null && f.tier() > 0)
        .filter(f -> model.marks().names().contains(f.property().iri()))
        .min(Comparator.comparingInt(Field::tier).thenComparing(Field::level))
        .flatMap(f -> keyOf(type, f));
  }

  @Override
  public String spelling(Enumeration.Value value) {
    return value.omeSpelling();
  }

  @Override
  public boolean isWritten(ModelClass c) {
    return !c.notInOme() && (!c.isAbstract() || !c.omeNames().isEmpty());
  }

  @Override
  public String schema() {
    return "OME " + OmeNamespace.NEWEST;
  }
}
