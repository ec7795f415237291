package org.nbo.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an application's JSON has besides what things say, for the way back.
 *
 * @param classNames under which name a class is written, where the specification has another
 * @param plainClasses IRIs of classes whose objects name no class
 * @param classFacts keys whose values the class of an object tells
 * @param holders under which keys objects hold their parts
 * @param slots which parts have a key of their own
 * @param textFields fields whose numbers are written as text
 */
public record JsonWriting(
    Map<String, String> classNames,
    Set<String> plainClasses,
    List<ClassFact> classFacts,
    List<Holder> holders,
    List<Slot> slots,
    List<TextField> textFields) {

  /**
   * A key whose value the class of an object tells.
   *
   * @param isNumber whether the value is a number
   * @param of IRIs of classes or extensions, or beginnings of names with {@code *} at their end;
   *     none where all objects have it
   */
  public record ClassFact(String key, String value, boolean isNumber, Set<String> of) {}

  /**
   * A key under which an object holds its parts.
   *
   * @param owner IRI of the object's class
   * @param furtherSlot what the keys of parts without a slot begin with; null where they are a list
   */
  public record Holder(String owner, String key, String furtherSlot) {}

  /**
   * A key of its own for a part.
   *
   * @param owner IRI of the object's class
   * @param property IRI of the property that leads to the part
   */
  public record Slot(String owner, String property, String key) {}

  /**
   * A field whose numbers are written as text.
   *
   * @param owner IRI of the class
   * @param property IRI of the property
   */
  public record TextField(String owner, String property) {}

  /**
   * Under which name a thing is written: that of its class, else that of the nearest one above it
   * that has a form; empty where there is none.
   *
   * @param outermost IRIs of classes that have a form without any facts
   */
  Optional<String> name(ModelClass type, Set<String> outermost) {
    return kinds(type).stream()
        .filter(
            c ->
                outermost.contains(c.iri())
                    || classNames.containsKey(c.iri())
                    || classFacts.stream().anyMatch(fact -> fact.of().contains(c.iri())))
        .flatMap(c -> ownName(c).stream())
        .findFirst();
  }

  private Optional<String> ownName(ModelClass c) {
    return Stream.of(
            Stream.ofNullable(classNames.get(c.iri())),
            c.specNames().stream().filter(c.localName()::equals),
            c.specNames().stream().sorted())
        .flatMap(names -> names)
        .findFirst();
  }

  /** Whether objects of a class name no class. */
  public boolean isPlain(ModelClass type) {
    return kinds(type).stream().anyMatch(c -> plainClasses.contains(c.iri()));
  }

  /** Whether the numbers of a field are written as text. */
  public boolean isText(ModelClass type, Field field) {
    return textFields.contains(new TextField(type.iri(), field.property().iri()));
  }

  /** Where an object holds its parts, apart from those with a slot. */
  public Optional<Holder> holder(ModelClass owner) {
    return holders.stream().filter(h -> owner.isA(h.owner())).findFirst();
  }

  /** The key of its own that the part in a field has. */
  public Optional<String> slot(ModelClass owner, Field field) {
    return slots.stream()
        .filter(s -> owner.isA(s.owner()) && s.property().equals(field.property().iri()))
        .map(Slot::key)
        .findFirst();
  }

  /**
   * What the class of an object tells, by key; of a class that no fact names, what all tell.
   *
   * @param name under which the object names its class
   */
  public SortedMap<String, ClassFact> facts(ModelClass type, String name) {
    List<ModelClass> kinds = List.copyOf(kinds(type));
    SortedMap<String, ClassFact> nearest = new TreeMap<>();
    boolean isNamed = classFacts.stream().anyMatch(fact -> fact.of().contains(type.iri()));
    for (ClassFact fact : classFacts) {
      if (!isNamed && !fact.of().isEmpty()) {
        continue;
      }
      int distance = distance(fact, kinds, name);
      ClassFact other = nearest.get(fact.key());
      if (distance >= 0 && (other == null || distance < distance(other, kinds, name))) {
        nearest.put(fact.key(), fact);
      }
    }
    return nearest;
  }

  /** How far a fact is from being about a class alone; negative where it is not about it. */
  private static int distance(ClassFact fact, List<ModelClass> kinds, String name) {
    if (fact.of().stream().anyMatch(p -> p.endsWith("*") && name.startsWith(beginning(p)))) {
      return 0;
    }
    for (int i = 0; i < kinds.size(); i++) {
      if (fact.of().contains(kinds.get(i).iri())) {
        return 1 + i;
      }
    }
    String extension = kinds.get(0).extension();
    if (extension != null && fact.of().contains(extension)) {
      return 1 + kinds.size();
    }
    return fact.of().isEmpty() ? 2 + kinds.size() : -1;
  }

  private static String beginning(String pattern) {
    return pattern.substring(0, pattern.length() - 1);
  }

  /** A class and those above it, nearest first. */
  private static Set<ModelClass> kinds(ModelClass type) {
    Set<ModelClass> kinds = new LinkedHashSet<>();
    Deque<ModelClass> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      ModelClass next = open.poll();
      if (kinds.add(next)) {
        open.addAll(next.parents());
      }
    }
    return kinds;
  }
}
