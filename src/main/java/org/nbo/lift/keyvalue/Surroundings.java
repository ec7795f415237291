package org.nbo.lift.keyvalue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nbo.lift.quad.Iri;
import org.nbo.model.ModelClass;

/**
 * The things around annotated ones that key–value pairs may be about, with the values they have.
 */
public final class Surroundings {
  private final Map<String, SourceThing> things = new LinkedHashMap<>();
  private final Map<String, List<SourceThing>> annotated = new HashMap<>();

  /** The thing of this IRI, which is made where it is not there. */
  SourceThing thing(Iri iri, ModelClass type, Map<String, List<String>> values) {
    return things.computeIfAbsent(iri.text(), i -> new SourceThing(iri, type, values));
  }

  /** Says that an annotation is attached to a thing. */
  void annotate(SourceThing thing, Iri annotation) {
    annotated.computeIfAbsent(annotation.text(), a -> new ArrayList<>()).add(thing);
  }

  /** Adds a thing that only key–value pairs describe. */
  SourceThing add(SourceThing outer, Iri iri, ModelClass type) {
    SourceThing thing = new SourceThing(iri, type);
    things.put(iri.text(), thing);
    outer.add(thing);
    return thing;
  }

  /** The things that an annotation is attached to, in the order of the source. */
  List<SourceThing> annotatedBy(Iri annotation) {
    return annotated.getOrDefault(annotation.text(), List.of());
  }

  public boolean holds(Iri thing) {
    return things.containsKey(thing.text());
  }

  /**
   * The things that fit, nearest first: this one; else its parts and what those refer to; else what
   * further parts and references lead to. An image comes to its objective by its settings, not by
   * the inventory of the instrument.
   */
  List<SourceThing> find(SourceThing from, Predicate<SourceThing> fits) {
    if (fits.test(from)) {
      return List.of(from);
    }
    Set<SourceThing> near = near(from);
    List<SourceThing> found = near.stream().filter(fits).toList();
    return found.isEmpty() ? far(near).stream().filter(fits).toList() : found;
  }

  /** All things that were kept, in the order of the source. */
  Stream<SourceThing> all() {
    return things.values().stream();
  }

  /** A thing, its parts, and what they refer to. */
  Set<SourceThing> near(SourceThing from) {
    Set<SourceThing> near = new LinkedHashSet<>();
    Deque<SourceThing> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      SourceThing thing = next.remove();
      if (near.add(thing)) {
        next.addAll(thing.parts());
      }
    }
    List<SourceThing> parts = List.copyOf(near);
    parts.forEach(part -> referred(part).forEach(near::add));
    return near;
  }

  private Set<SourceThing> far(Set<SourceThing> near) {
    Set<SourceThing> far = new LinkedHashSet<>();
    Deque<SourceThing> next = new ArrayDeque<>(near);
    while (!next.isEmpty()) {
      SourceThing thing = next.remove();
      if (far.add(thing)) {
        next.addAll(thing.parts());
        referred(thing).forEach(next::add);
      }
    }
    return far;
  }

  private Stream<SourceThing> referred(SourceThing thing) {
    return thing.references().stream()
        .map(things::get)
        .flatMap(t -> Optional.ofNullable(t).stream());
  }
}
