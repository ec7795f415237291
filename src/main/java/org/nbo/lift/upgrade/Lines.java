package org.nbo.lift.upgrade;

import java.util.HashMap;
import java.util.Map;
import org.nbo.lift.source.ElementPlace;
import org.nbo.lift.source.ValueReader;

/** On which lines of a document its identified elements begin, where there is no doubt. */
final class Lines {
  private static final int DOUBTFUL = 0;

  private final Map<String, Integer> byNameAndId = new HashMap<>();
  private final Map<String, Integer> byId = new HashMap<>();

  Lines(ValueReader document) {
    for (ElementPlace place : document.places()) {
      if (place.outer() == null) {
        byNameAndId.put(key(place.name(), null), place.line());
      } else if (place.id() != null) {
        byNameAndId.merge(key(place.name(), place.id()), place.line(), (a, b) -> DOUBTFUL);
        byId.merge(place.id(), place.line(), (a, b) -> DOUBTFUL);
      }
    }
  }

  /**
   * The line of an element, or 0: of the only one with this name and identifier, else of the only
   * one with this identifier.
   *
   * @param id its identifier, or null
   */
  int of(String name, String id) {
    Integer line = byNameAndId.get(key(name, id));
    return line != null ? line : id == null ? DOUBTFUL : byId.getOrDefault(id, DOUBTFUL);
  }

  private static String key(String name, String id) {
    return id == null ? name : name + '\n' + id;
  }
}
