package org.nbo.export.omexml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.nbo.vocab.NboTerm;

/** In which order a thing refers to others, by the property that tells in what role. */
final class Mentions {
  private final GraphThing thing;
  private final Map<String, List<Mention>> byProperty = new HashMap<>();

  /**
   * One mention.
   *
   * @param index position among those of its property
   * @param node the mention itself, or null where there is only the direct link
   */
  record Mention(int index, Node node, Node target) {}

  Mentions(LiftedDocument document, GraphThing thing) {
    this.thing = thing;
    for (Node node : thing.values(NboTerm.HAS_REFERENCE.getURI())) {
      Optional<Node> property = document.terms().object(node, NboTerm.MENTIONED_AS);
      Optional<Node> target = document.terms().object(node, NboTerm.REFERS_TO);
      if (property.isPresent() && target.isPresent()) {
        byProperty
            .computeIfAbsent(property.get().toString(), p -> new ArrayList<>())
            .add(new Mention(document.index(node), node, target.get()));
      }
    }
  }

  /** The mentions in one role; a thing that is linked without a mention of its own comes first. */
  List<Mention> in(String property) {
    List<Mention> mentions = new ArrayList<>(byProperty.getOrDefault(property, List.of()));
    List<Node> links = thing.values(property);
    boolean lacksFirst = mentions.stream().noneMatch(m -> m.index() == 0);
    Set<Node> mentioned = mentions.stream().map(Mention::target).collect(Collectors.toSet());
    List<Node> alone = links.stream().filter(link -> !mentioned.contains(link)).toList();
    if (alone.isEmpty() && lacksFirst && !links.isEmpty()) {
      alone = links.subList(0, 1);
    }
    alone.forEach(link -> mentions.add(new Mention(0, null, link)));
    mentions.sort(Comparator.comparingInt(Mention::index));
    return mentions;
  }
}
