package org.nbo.model.naming;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.model.Answer;
import org.nbo.model.Enumeration;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;
import org.nbo.model.UnitField;
import org.nbo.model.UnitOfMeasure;
import org.nbo.vocab.NboTerm;

/**
 * What a source format calls the classes and fields of the model, and where they stand in it, in
 * both directions. Namings of one format over the same model are equal.
 *
 * <p>A format has to say its name and which names it uses; the rest only where it has ways of its
 * own.
 */
public interface Naming {
  Model model();

  /** The format, for example {@code OME-XML}. */
  String format();

  /** The kinds of names that its files use, in the order in which they count. */
  List<Names> kinds();

  // ---- what a source says

  /**
   * What a nested element is.
   *
   * @param field the field of the outer thing that the element fills
   * @param candidates the classes it may have; the first whose condition holds is taken, one
   *     without a condition stands last. Empty for fields that hold literals or references.
   */
  record Child(Field field, List<ModelClass> candidates) {}

  /** The class of a document's outermost element. */
  default Optional<ModelClass> root(String element) {
    return new NameSearch(this).root(element);
  }

  /** What an attribute holds: the value of a field, or the unit of one. */
  default Optional<Named> attribute(ModelClass owner, String name) {
    return new NameSearch(this).literal(owner, name);
  }

  /** What an element nested in a thing of this class is; empty where the model does not know it. */
  default Optional<Child> child(ModelClass owner, String element) {
    NameSearch search = new NameSearch(this);
    return search.child(owner, element, search.field(owner, element), false);
  }

  /** The conditions under which an element has the class; empty where nothing must hold. */
  default List<ModelClass.Condition> conditions(ModelClass c) {
    return List.of();
  }

  /** The attribute that identifies a thing; empty for things without one. */
  default Optional<String> identifier(ModelClass owner) {
    return owner.field(NboTerm.Iri.ID).flatMap(f -> names(f).stream().findFirst());
  }

  /** The attributes in which references hold the identifier of the thing they name. */
  default Set<String> identifiersOfReferences() {
    return model().classOf(NboTerm.Iri.REFERENCE_CLASS).stream()
        .flatMap(c -> c.fields().stream())
        .filter(f -> f.property().iri().equals(NboTerm.Iri.REFERS_TO))
        .flatMap(f -> names(f).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * By how much a number is larger in the graph than in the format; empty for nearly all fields.
   */
  default Optional<BigDecimal> factor(Field field) {
    return Optional.empty();
  }

  /** Whether an attribute that fills no field says nothing about its thing. */
  default boolean isLeftOut(String name) {
    return false;
  }

  /** Whether a unit may stand in a source only because a form had it beforehand. */
  default boolean presetsUnits() {
    return false;
  }

  /** What words in place of a value answer for their field; empty for values. */
  default Optional<Answer> answer(String written) {
    return Optional.empty();
  }

  /** Whether a source writes the day of a date before the month, where it does so by numbers. */
  default boolean isDayFirst() {
    return false;
  }

  /** The unit of a quantity whose source writes none. */
  default Optional<UnitOfMeasure> defaultUnit(UnitField unit) {
    return Optional.ofNullable(unit.defaultUnit()).or(unit::inGraph);
  }

  // ---- what a source would say

  /** All names of a field or unit, in the order in which they count. */
  default List<String> names(Named field) {
    return kinds().stream()
        .map(kind -> kind.of(field))
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  /**
   * The name of an element that is read as a thing of the class in this field; empty where the
   * format has none.
   */
  default Optional<String> element(ModelClass owner, Field field, ModelClass type) {
    List<String> names =
        Stream.concat(names(field).stream(), type.specNames().stream().sorted())
            .distinct()
            .filter(
                name ->
                    child(owner, name)
                        .filter(c -> c.field().property().equals(field.property()))
                        .isPresent())
            .toList();
    return names.stream()
        .filter(
            name ->
                child(owner, name).orElseThrow().candidates().stream()
                    .limit(1)
                    .anyMatch(type::equals))
        .findFirst()
        .or(() -> names.stream().findFirst());
  }

  /**
   * Where a value of the field goes, for example {@code Objective/LensNA}; empty where the format
   * has no place for it.
   */
  default Optional<String> place(ModelClass owner, Field field) {
    return new Places(this).of(owner, field);
  }

  /**
   * The key of a key–value pair that is read as a value of the field, where {@link #place} is
   * empty, or, of a field that holds things, one that makes such a thing; empty where the format
   * has no such pairs.
   */
  default Optional<String> key(ModelClass owner, Field field) {
    return Optional.empty();
  }

  /** How the format spells a listed value. */
  default String spelling(Enumeration.Value value) {
    return value.spelling();
  }

  /** Whether the format writes things of exactly this class, and not only of those below it. */
  default boolean isWritten(ModelClass c) {
    return !c.isAbstract();
  }

  /** What has no place for a value where {@link #place} is empty. */
  default String schema() {
    return format();
  }

  /**
   * Whether a format is this one.
   *
   * @param formatAndVersion for example {@code OME-XML 2016-06}, alone or within a longer name
   */
  default boolean isOf(String formatAndVersion) {
    return formatAndVersion.contains(format());
  }
}
