package org.nbo.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * In which order elements may follow each other within one, as a schema says with {@code
 * xs:sequence} and {@code xs:choice}: each place of an element in the schema knows the places that
 * may follow it (an automaton as Glushkov makes it).
 */
final class ContentModel {
  /** Before the first element. */
  static final int START = -1;

  /** No element of this name may be here. */
  static final int NONE = -2;

  /** How often a part is laid out at most. */
  private static final int COPIES = 8;

  private static final String UNBOUNDED = "unbounded";

  /** The place of what a schema knows nothing of. */
  private static final Map<String, SchemaElement> ANYTHING = new HashMap<>();

  private final Function<SchemaElement, Map<String, SchemaElement>> names;
  private final List<Map<String, SchemaElement>> places = new ArrayList<>();
  private final List<Set<Integer>> follow = new ArrayList<>();
  private final Part all;

  /** A part of the model: whether it may be left out, where it begins and ends. */
  private record Part(boolean optional, Set<Integer> first, Set<Integer> last) {
    static final Part EMPTY = new Part(true, Set.of(), Set.of());
  }

  /** What this class does not know; nothing is said of documents then. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unknown(String what) {
      super(what, null, false, false);
    }
  }

  /**
   * @param particles what follows each other
   * @param names the declarations that an element of the schema stands for, by their names
   * @throws Unknown where there is more in it than elements, sequences and choices
   */
  ContentModel(
      List<SchemaElement> particles, Function<SchemaElement, Map<String, SchemaElement>> names) {
    this.names = names;
    Part whole = Part.EMPTY;
    for (SchemaElement particle : particles) {
      whole = then(whole, repeated(particle));
    }
    this.all = whole;
  }

  /** Whether no element may be in it. */
  boolean isEmpty() {
    return places.isEmpty();
  }

  /** The place of an element that comes after another; {@link #NONE} where it may not. */
  int next(int place, String name) {
    for (int next : place == START ? all.first() : follow.get(place)) {
      if (places.get(next) == ANYTHING || places.get(next).containsKey(name)) {
        return next;
      }
    }
    return NONE;
  }

  /** How the element of a name in a place is declared; null where there may be any. */
  SchemaElement declaration(int place, String name) {
    return places.get(place).get(name);
  }

  /** Whether nothing need follow. */
  boolean mayEnd(int place) {
    return place == START ? all.optional() : all.last().contains(place);
  }

  private Part repeated(SchemaElement particle) {
    int least = number(particle, "minOccurs");
    boolean unbounded = UNBOUNDED.equals(particle.get("maxOccurs"));
    int most = unbounded ? least + 1 : number(particle, "maxOccurs");
    if (most > COPIES) {
      throw new Unknown("maxOccurs");
    }
    Part whole = Part.EMPTY;
    for (int i = 0; i < most; i++) {
      Part one = part(particle);
      if (unbounded && i == least) {
        one.last().forEach(place -> follow.get(place).addAll(one.first()));
      }
      whole = then(whole, i < least ? one : new Part(true, one.first(), one.last()));
    }
    return whole;
  }

  private static int number(SchemaElement particle, String attribute) {
    String value = particle.get(attribute);
    return value.isEmpty() ? 1 : Integer.parseInt(value);
  }

  private Part part(SchemaElement particle) {
    Part whole = Part.EMPTY;
    switch (particle.name()) {
      case "element" -> {
        return place(names.apply(particle));
      }
      case "any" -> {
        String namespace = particle.get("namespace");
        if (!particle.get("processContents").equals("lax")
            || !namespace.isEmpty() && !namespace.equals("##any")) {
          throw new Unknown("any");
        }
        return place(ANYTHING);
      }
      case "sequence" -> {
        for (SchemaElement child : particle.children()) {
          whole = then(whole, repeated(child));
        }
      }
      case "choice" -> {
        List<SchemaElement> children = particle.children();
        for (int i = 0; i < children.size(); i++) {
          Part one = repeated(children.get(i));
          whole = i == 0 ? one : either(whole, one);
        }
      }
      default -> throw new Unknown(particle.name());
    }
    return whole;
  }

  private Part place(Map<String, SchemaElement> names) {
    places.add(names);
    follow.add(new LinkedHashSet<>());
    return new Part(false, Set.of(places.size() - 1), Set.of(places.size() - 1));
  }

  private Part then(Part before, Part after) {
    before.last().forEach(place -> follow.get(place).addAll(after.first()));
    return new Part(
        before.optional() && after.optional(),
        before.optional() ? both(before.first(), after.first()) : before.first(),
        after.optional() ? both(before.last(), after.last()) : after.last());
  }

  private static Part either(Part one, Part other) {
    return new Part(
        one.optional() || other.optional(),
        both(one.first(), other.first()),
        both(one.last(), other.last()));
  }

  private static Set<Integer> both(Set<Integer> some, Set<Integer> others) {
    Set<Integer> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }
}
