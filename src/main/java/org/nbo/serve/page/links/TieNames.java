package org.nbo.serve.page.links;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Model;
import org.nbo.ontology.Beside;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Links;
import org.nbo.serve.page.Pages;

/** What things at the ends of ties are, and what they are called. */
final class TieNames {
  private static final List<List<String>> KINDS = Beside.rows(TieNames.class, "ties/kinds.tsv", 2);

  private final Pages spoken;
  private final Model model;
  private final Labels labels;
  private final Graph all;
  private final Map<Node, Tie.Thing> known = new HashMap<>();

  TieNames(Pages spoken, Model model, Labels labels, Graph all) {
    this.spoken = spoken;
    this.model = model;
    this.labels = labels;
    this.all = all;
  }

  /**
   * A thing.
   *
   * @param kind of a genomic feature, for people; empty where none is named
   * @param otherwise what it is where its classes do not tell
   */
  Tie.Thing of(Node thing, String kind, Tie.Kind otherwise) {
    return known.computeIfAbsent(
        thing,
        t -> {
          Tie.Kind is = kindOf(t, otherwise);
          return new Tie.Thing(
              t.getURI(),
              (kind.isEmpty() ? "" : kind + ' ') + labels.of(t, all),
              is,
              spoken.say(is.label()),
              Links.about(t.getURI()),
              LinkPages.around(t.getURI()));
        });
  }

  private Tie.Kind kindOf(Node thing, Tie.Kind otherwise) {
    Set<String> types =
        all.find(thing, RDF.type.asNode(), Node.ANY)
            .mapWith(t -> t.getObject())
            .filterKeep(Node::isURI)
            .mapWith(Node::getURI)
            .toSet();
    return KINDS.stream()
        .filter(row -> types.stream().anyMatch(type -> isA(type, row.get(0))))
        .map(row -> Tie.Kind.of(row.get(1)))
        .findFirst()
        .orElse(otherwise);
  }

  private boolean isA(String type, String wanted) {
    return type.equals(wanted)
        || model.classOf(type).filter(known -> known.isA(wanted)).isPresent();
  }
}
