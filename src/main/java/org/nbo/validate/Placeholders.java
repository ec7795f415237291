package org.nbo.validate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.model.Model;
import org.nbo.model.PlaceholderStatement;

/**
 * Texts and numbers that stand where a value should be ({@code nbo:placeholder}). Terms of a list
 * are neither, so a "None" that a list has is a value.
 */
final class Placeholders {
  private final Map<List<Node>, String> texts = new HashMap<>();

  private Placeholders() {}

  /**
   * Takes the placeholders out of a graph, so that their fields are empty. Where the wording stands
   * alone, because the field could not hold it, there is nothing to take out.
   */
  static Placeholders takenOutOf(Graph data, Model model) {
    Placeholders placeholders = new Placeholders();
    for (PlaceholderStatement found : PlaceholderStatement.in(data, model)) {
      placeholders.put(found.thing(), found.property(), found.text());
      found.values().forEach(data::delete);
    }
    return placeholders;
  }

  private void put(Node thing, Node property, String text) {
    texts.merge(List.of(thing, property), text, (a, b) -> a.compareTo(b) > 0 ? a : b);
  }

  /** The things and properties that have one, each with its text. */
  Map<List<Node>, String> all() {
    return Map.copyOf(texts);
  }

  /** What stands in one of some fields of a thing instead of a value. */
  Optional<String> of(Node thing, Collection<Node> properties) {
    return properties.stream()
        .map(property -> texts.get(List.of(thing, property)))
        .filter(Objects::nonNull)
        .sorted()
        .findFirst();
  }
}
