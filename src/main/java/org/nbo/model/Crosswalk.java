package org.nbo.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nbo.vocab.NboTerm;

/**
 * Answers, for the files of one dialect, which field an attribute fills and what a nested element
 * is. Everything it knows stands in the ontology.
 */
public final class Crosswalk {
  private static final Function<ModelClass, Set<String>> OME_NAMES = ModelClass::omeNames;
  private static final Function<ModelClass, Set<String>> SPEC_NAMES = ModelClass::specNames;

  private final Model model;
  private final Dialect dialect;
  private final Optional<JsonFormat> json;

  public Crosswalk(Model model, Dialect dialect) {
    this.model = model;
    this.dialect = dialect;
    this.json = dialect == Dialect.MICRO_META ? model.jsonFormat() : Optional.empty();
  }

  /**
   * What a nested element is.
   *
   * @param field the field of the outer thing that the element fills
   * @param candidates the classes it may have; the first whose condition holds is taken, one
   *     without a condition stands last. Empty for fields that hold literals or references.
   */
  public record Child(Field field, List<ModelClass> candidates) {}

  public Model model() {
    return model;
  }

  /** Whether the names of OME come before those of the specification. */
  public boolean isOme() {
    return dialect == Dialect.OME;
  }

  /** The class of a document's outermost element. */
  public Optional<ModelClass> root(String element) {
    return model.classes().stream()
        .filter(c -> c.isDocumentRoot() && c.specNames().contains(element))
        .findFirst();
  }

  /** The field that an attribute fills; for a unit attribute, the unit field. */
  public Optional<Field> attribute(ModelClass owner, String name) {
    return json.isEmpty() ? literal(owner, name) : attribute(owner, name, json.get());
  }

  private Optional<Field> attribute(ModelClass owner, String name, JsonFormat format) {
    Optional<Field> common = Optional.ofNullable(format.commonFields().get(name));
    if (name.equals(format.identifierKey())) {
      return common;
    }
    if (name.equals(format.referenceKey())) {
      return field(owner, format.identifierKey(), Field::reference);
    }
    return literal(owner, name)
        .or(() -> field(owner, name + format.referenceSuffix(), Field::reference))
        .or(() -> format.otherSpelling(name).flatMap(other -> literal(owner, other)))
        .or(() -> common)
        .or(() -> field(owner, name, f -> !f.isUnit()));
  }

  private Optional<Field> literal(ModelClass owner, String name) {
    return field(owner, name, f -> f.isUnit() || f.reference() || !holdsThings(f));
  }

  /** The attribute that identifies a thing; empty for things without one. */
  public Optional<String> identifier(ModelClass owner) {
    return json.map(JsonFormat::identifierKey)
        .or(
            () ->
                owner.fields().stream()
                    .filter(f -> f.property().iri().equals(NboTerm.Iri.ID))
                    .map(Field::specName)
                    .findFirst());
  }

  /** Whether an attribute that fills no field says nothing about its thing. */
  public boolean isLeftOut(String name) {
    return json.filter(format -> format.isLeftOut(name)).isPresent();
  }

  /** Whether a unit may stand in a source only because a form had it beforehand. */
  public boolean presetsUnits() {
    return json.filter(JsonFormat::presetsUnits).isPresent();
  }

  /** The attributes in which references hold the identifier of the thing they name. */
  public Set<String> identifiersOfReferences() {
    if (json.isPresent()) {
      return Set.of(json.get().referenceKey());
    }
    return model.classOf(NboTerm.Iri.REFERENCE_CLASS).stream()
        .flatMap(c -> c.fields().stream())
        .filter(f -> f.property().iri().equals(NboTerm.Iri.REFERS_TO))
        .map(Field::specName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The field for the text of an element that also has attributes. */
  public Optional<Field> textContent(ModelClass owner) {
    return owner.fields().stream().filter(Field::textContent).findFirst();
  }

  /** What an element nested in a thing of this class is; empty where the model does not know. */
  public Optional<Child> child(ModelClass owner, String element) {
    Optional<Field> named =
        field(owner, element, f -> !f.isUnit())
            .or(
                () ->
                    json.flatMap(
                        format ->
                            field(owner, element + format.referenceSuffix(), Field::reference)));
    if (named.isPresent()) {
      Field field = named.get();
      if (!holdsThings(field) || field.reference() && json.isEmpty()) {
        return Optional.of(new Child(field, List.of()));
      }
      List<ModelClass> candidates = candidates(element, field);
      if (candidates.isEmpty()) {
        candidates = field.target().flatMap(model::classOf).map(List::of).orElse(List.of());
      }
      return candidates.isEmpty() ? Optional.empty() : Optional.of(new Child(field, candidates));
    }
    return owner.fields().stream()
        .filter(f -> !f.isUnit() && holdsThings(f) && !f.reference())
        .map(f -> new Child(f, candidates(element, f)))
        .filter(child -> !child.candidates().isEmpty())
        .findFirst();
  }

  /** The unit field that belongs to a quantity. */
  public Optional<Field> unitField(ModelClass owner, Field quantity) {
    return owner.fields().stream()
        .filter(f -> f.isUnit() && f.property().equals(quantity.property()))
        .filter(f -> f.unitType() != null)
        .findFirst();
  }

  /** The unit of a quantity whose source writes none. */
  public Optional<UnitOfMeasure> defaultUnit(Field unitField) {
    if (dialect == Dialect.OME && unitField.omeDefaultUnit() != null) {
      return Optional.of(unitField.omeDefaultUnit());
    }
    return unitField.defaultUnit() != null
        ? Optional.of(unitField.defaultUnit())
        : graphUnit(unitField);
  }

  /** The unit that a quantity has in the graph. */
  public Optional<UnitOfMeasure> graphUnit(Field unitField) {
    return unitField.unitType().units().stream()
        .filter(u -> u.iri().equals(unitField.property().unit()))
        .findFirst();
  }

  private static boolean holdsThings(Field field) {
    return field.property().kind() == ModelProperty.Kind.THING;
  }

  private Optional<Field> field(ModelClass owner, String name, Predicate<Field> fits) {
    List<Field> fields = owner.fields().stream().filter(f -> !f.textContent()).toList();
    Predicate<Field> ome = f -> name.equals(f.omeName());
    Predicate<Field> spec = f -> name.equals(f.specName());
    Predicate<Field> first = dialect == Dialect.OME ? ome : spec;
    Predicate<Field> second = dialect == Dialect.OME ? spec : ome;
    return fields.stream()
        .filter(fits.and(first))
        .findFirst()
        .or(() -> fields.stream().filter(f -> json.isEmpty()).filter(fits.and(second)).findFirst());
  }

  private List<ModelClass> candidates(String element, Field field) {
    boolean ome = dialect == Dialect.OME;
    List<ModelClass> found = named(element, field, ome ? OME_NAMES : SPEC_NAMES);
    if (found.isEmpty() && json.isEmpty()) {
      found = named(element, field, ome ? SPEC_NAMES : OME_NAMES);
    }
    found.sort(
        Comparator.comparing((ModelClass c) -> conditions(c).isEmpty())
            .thenComparing(ModelClass::localName));
    return found;
  }

  private List<ModelClass> named(
      String element, Field field, Function<ModelClass, Set<String>> names) {
    List<ModelClass> found = new ArrayList<>();
    for (ModelClass c : model.classes()) {
      boolean isNamed =
          names.apply(c).contains(element)
              || json.filter(f -> c.iri().equals(f.classNames().get(element))).isPresent();
      if (isNamed && field.target().filter(c::isA).isPresent()) {
        found.add(c);
      }
    }
    return found;
  }

  /** The conditions under which an element of this dialect has the class. */
  public List<ModelClass.Condition> conditions(ModelClass c) {
    return dialect == Dialect.OME ? c.conditions() : List.of();
  }
}
