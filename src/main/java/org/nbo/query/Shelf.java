package org.nbo.query;

import java.util.List;
import java.util.Optional;

/**
 * A list of things of one kind.
 *
 * @param name for addresses, for example {@code images}
 * @param title for people
 * @param notes what they are
 * @param things gives them with their names
 * @param aspects what is said of them
 * @param ability what can be asked of them, where there is something
 */
public record Shelf(
    String name,
    Wording title,
    Wording notes,
    Prepared things,
    List<Aspect> aspects,
    Optional<Ability> ability,
    List<Event> events) {
  public Shelf {
    aspects = List.copyOf(aspects);
    events = List.copyOf(events);
  }

  /**
   * A kind of what happens to things.
   *
   * @param label for people
   * @param query gives things, moments and what tells of them
   */
  public record Event(Wording label, Prepared query) {}

  /** What of a kind is said, in its order. */
  public List<Aspect> shown(Aspect.Shown how) {
    return aspects.stream().filter(aspect -> aspect.is(how)).toList();
  }

  /** What is said under a name. */
  public Optional<Aspect> aspect(String named) {
    return aspects.stream().filter(aspect -> aspect.name().equals(named)).findFirst();
  }
}
