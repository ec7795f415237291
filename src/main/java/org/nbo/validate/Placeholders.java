package org.nbo.validate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.nbo.model.Model;

/**
 * Texts that stand where a value should be ({@code nbo:placeholder}). Terms of a list are no texts,
 * so a "None" that a list has is a value.
 */
final class Placeholders {
  private final Map<List<Node>, String> texts = new HashMap<>();

  private Placeholders() {}

  /** Takes the placeholders out of a graph, so that their fields are empty. */
  static Placeholders takenOutOf(Graph data, Model model) {
    Placeholders placeholders = new Placeholders();
    List<Triple> found =
        data.find()
            .filterKeep(t -> t.getObject().isLiteral())
            .filterKeep(
                t ->
                    model.isPlaceholder(
                        t.getPredicate().getURI(), t.getObject().getLiteralLexicalForm()))
            .toList();
    for (Triple t : found) {
      data.delete(t);
      placeholders.texts.put(
          List.of(t.getSubject(), t.getPredicate()), t.getObject().getLiteralLexicalForm());
    }
    return placeholders;
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
