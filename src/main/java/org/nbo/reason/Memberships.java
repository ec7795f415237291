package org.nbo.reason;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which things are known so far to be in which classes. */
final class Memberships {
  private final Links links;
  private final Map<String, Set<String>> above;
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();

  /**
   * @param above the classes above a class, itself included; not there for one that has none
   * @param subjects the classes of what a property leads from
   * @param objects the classes of what a property leads to
   */
  Memberships(
      Links links,
      Map<String, Set<String>> above,
      Map<String, Set<String>> subjects,
      Map<String, Set<String>> objects) {
    this.links = links;
    this.above = above;
    links.types().forEach((thing, types) -> types.forEach(type -> add(thing, type)));
    links.forEachSubject(
        (thing, p) -> subjects.getOrDefault(p, Set.of()).forEach(c -> add(thing, c)));
    links.forEachObject(
        (thing, p) -> objects.getOrDefault(p, Set.of()).forEach(c -> add(thing, c)));
  }

  /** Adds a thing to a class and to those above it. */
  void add(String thing, String type) {
    for (String c : above.getOrDefault(type, Set.of(type))) {
      if (classes.computeIfAbsent(thing, x -> new HashSet<>()).add(c)) {
        members.computeIfAbsent(c, x -> new HashSet<>()).add(thing);
      }
    }
  }

  Map<String, Set<String>> all() {
    return classes;
  }

  /** The things of all the kinds that are not in the class yet. */
  List<String> of(Set<String> kinds, String notYet) {
    Set<String> candidates =
        kinds.isEmpty()
            ? classes.keySet()
            : members.getOrDefault(kinds.iterator().next(), Set.of());
    return candidates.stream()
        .filter(thing -> !isA(thing, notYet))
        .filter(thing -> classes.get(thing).containsAll(kinds))
        .toList();
  }

  /** Whether a thing is known to be in a class. */
  boolean isA(String thing, String type) {
    return classes.getOrDefault(thing, Set.of()).contains(type);
  }

  Links links() {
    return links;
  }
}
