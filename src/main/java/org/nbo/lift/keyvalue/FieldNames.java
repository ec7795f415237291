package org.nbo.lift.keyvalue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;

/**
 * Finds the field of a class by a normalized name. A field is entered once, and not for each class
 * that inherits it; what a name means for a class is found when it is asked, for few are. For one
 * thread.
 */
final class FieldNames {
  /** Where a word ends and another begins. */
  private static final Pattern WORDS =
      Pattern.compile("[\\s_-]|\\p{Ll}\\p{Lu}|\\p{L}\\d|\\p{Lu}\\p{Lu}\\p{Ll}");

  private final List<ModelClass> owners;
  private final Map<String, List<Called>> byName = new HashMap<>();
  private final Map<String, Map<ModelClass, Field>> known = new HashMap<>();

  /** A field of a class, and what one kind of names calls it, by the place of that kind. */
  private record Called(ModelClass by, Field field, int kind, String name) {
    /** Whether a class has the field, be it inherited. */
    boolean isIn(ModelClass owner) {
      return owner.lineage().contains(by) && owner.fields().stream().anyMatch(f -> f == field);
    }
  }

  /**
   * @param owners classes whose fields are asked for
   * @param kinds of names, in the order in which they count
   * @param isNamed which fields have names
   */
  FieldNames(
      List<ModelClass> owners,
      List<Function<Field, Collection<String>>> kinds,
      Predicate<Field> isNamed) {
    this.owners = owners;
    Set<ModelClass> entered = new HashSet<>();
    for (ModelClass owner : owners) {
      for (ModelClass c : owner.lineage()) {
        if (entered.add(c)) {
          c.ownFields().stream().filter(isNamed).forEach(field -> enter(c, field, kinds));
        }
      }
    }
  }

  private void enter(ModelClass by, Field field, List<Function<Field, Collection<String>>> kinds) {
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (String name : kinds.get(kind).apply(field)) {
        byName
            .computeIfAbsent(KeyNames.normal(name), n -> new ArrayList<>(2))
            .add(new Called(by, field, kind, name));
      }
    }
  }

  /** The classes that have a field of this name; none for a name that two fields share. */
  Set<ModelClass> owners(String name) {
    return meanings(name).keySet();
  }

  /** Whether the name is of several words somewhere. */
  boolean hasSeveralWords(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(called -> WORDS.matcher(called.name().strip()).find())
        .anyMatch(called -> owners.stream().anyMatch(called::isIn));
  }

  /** The field of a class that has this name; empty for none, or where two share it. */
  Optional<Field> of(ModelClass owner, String name) {
    return Optional.ofNullable(meanings(name).get(owner));
  }

  private Map<ModelClass, Field> meanings(String name) {
    List<Called> called = byName.get(name);
    return called == null ? Map.of() : known.computeIfAbsent(name, n -> meanings(called));
  }

  private Map<ModelClass, Field> meanings(List<Called> called) {
    Map<ModelClass, Field> meanings = new LinkedHashMap<>();
    for (ModelClass owner : owners) {
      Map<Integer, List<Field>> byKind = new TreeMap<>();
      called.stream()
          .filter(c -> c.isIn(owner))
          .forEach(c -> byKind.computeIfAbsent(c.kind(), k -> new ArrayList<>()).add(c.field()));
      byKind.values().stream()
          .filter(fields -> fields.stream().map(Field::property).distinct().count() == 1)
          .findFirst()
          .ifPresent(fields -> meanings.put(owner, first(owner, fields)));
    }
    return meanings;
  }

  private static Field first(ModelClass owner, List<Field> some) {
    return owner.fields().stream()
        .filter(f -> some.stream().anyMatch(s -> s == f))
        .findFirst()
        .orElseThrow();
  }
}
