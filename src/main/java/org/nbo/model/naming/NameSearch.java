package org.nbo.model.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;

/** Finds what a name in a source means, by each kind of names in turn. */
final class NameSearch {
  private final Naming naming;

  NameSearch(Naming naming) {
    this.naming = naming;
  }

  Optional<ModelClass> root(String element) {
    return naming.model().classes().stream()
        .filter(ModelClass::isDocumentRoot)
        .filter(c -> naming.kinds().stream().anyMatch(kind -> kind.of(c).contains(element)))
        .findFirst();
  }

  /** What a text of this name holds: a value, the identifier of another thing, or a unit. */
  Optional<Named> literal(ModelClass owner, String name) {
    for (Names kind : naming.kinds()) {
      for (Field field : owner.fields()) {
        if ((field.reference() || !field.holdsThings()) && isCalled(kind, field, name)) {
          return Optional.of(field);
        }
      }
      Optional<? extends Named> unit =
          owner.units().stream().filter(u -> kind.isCalled(u, name)).findFirst();
      if (unit.isPresent()) {
        return Optional.of(unit.get());
      }
    }
    return Optional.empty();
  }

  Optional<Field> field(ModelClass owner, String name) {
    return field(owner, name, field -> true);
  }

  Optional<Field> field(ModelClass owner, String name, Predicate<Field> fits) {
    for (Names kind : naming.kinds()) {
      for (Field field : owner.fields()) {
        if (fits.test(field) && isCalled(kind, field, name)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  /** The text of an element has no name. */
  private static boolean isCalled(Names kind, Field field, String name) {
    return !field.textContent() && kind.isCalled(field, name);
  }

  /**
   * What a nested element is: the value of the field that has its name, else a thing of a class
   * that has it.
   *
   * @param named the field that has its name
   * @param inPlaceOfReferences whether the thing itself may stand where it is only referred to
   */
  Optional<Naming.Child> child(
      ModelClass owner, String element, Optional<Field> named, boolean inPlaceOfReferences) {
    List<List<ModelClass>> called = called(element);
    if (named.isEmpty()) {
      return called.isEmpty()
          ? Optional.empty()
          : owner.fields().stream()
              .filter(f -> f.holdsThings() && !f.reference())
              .map(f -> new Naming.Child(f, candidates(called, f)))
              .filter(child -> !child.candidates().isEmpty())
              .findFirst();
    }
    Field field = named.get();
    if (!field.holdsThings() || field.reference() && !inPlaceOfReferences) {
      return Optional.of(new Naming.Child(field, List.of()));
    }
    List<ModelClass> candidates = candidates(called, field);
    if (candidates.isEmpty()) {
      candidates = field.target().flatMap(naming.model()::classOf).map(List::of).orElse(List.of());
    }
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(new Naming.Child(field, candidates));
  }

  /** The classes of a name, by each kind of names in which there are any. */
  private List<List<ModelClass>> called(String element) {
    return naming.kinds().stream()
        .map(
            kind ->
                naming.model().classes().stream()
                    .filter(c -> kind.of(c).contains(element))
                    .toList())
        .filter(classes -> !classes.isEmpty())
        .toList();
  }

  /** Those of them that a field holds. */
  private List<ModelClass> candidates(List<List<ModelClass>> called, Field field) {
    for (List<ModelClass> classes : called) {
      List<ModelClass> found =
          classes.stream()
              .filter(c -> field.target().filter(c::isA).isPresent())
              .sorted(
                  Comparator.comparing((ModelClass c) -> naming.conditions(c).isEmpty())
                      .thenComparing(ModelClass::localName))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
