package org.nbo.ontology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.vocab.NboTerm;

/**
 * A field of an extension on a class and property that the model has already: what the extension
 * says of it counts, what it leaves out stays as it is.
 */
final class Overrides {
  private static final List<Node> KINDS = List.of(NboTerm.PROPERTY, NboTerm.UNIT_OF);

  private final Graph model;

  /**
   * @param model all that was loaded before; changed
   */
  Overrides(Graph model) {
    this.model = model;
  }

  /** Adds an extension. */
  void add(Graph extension) {
    List<Triple> fields = extension.find(Node.ANY, NboTerm.FIELD, Node.ANY).toList();
    List<Triple> kept = new ArrayList<>();
    for (Triple field : fields) {
      Triple earlier = earlier(extension, field);
      if (earlier != null) {
        model
            .find(earlier.getObject(), Node.ANY, Node.ANY)
            .filterDrop(t -> extension.contains(field.getObject(), t.getPredicate(), Node.ANY))
            .forEach(
                t -> kept.add(Triple.create(field.getObject(), t.getPredicate(), t.getObject())));
        if (earlier.getSubject().equals(field.getSubject())) {
          model.delete(earlier);
          model.remove(earlier.getObject(), Node.ANY, Node.ANY);
        }
      }
    }
    extension.find().forEach(model::add);
    kept.forEach(model::add);
  }

  /** The field of the nearest class, the same one first, that holds the same. */
  private Triple earlier(Graph extension, Triple field) {
    Set<Node> seen = new HashSet<>();
    Set<Node> level = Set.of(field.getSubject());
    while (!level.isEmpty()) {
      Set<Node> above = new HashSet<>();
      for (Node type : level) {
        for (Triple other : model.find(type, NboTerm.FIELD, Node.ANY).toList()) {
          if (!other.getObject().equals(field.getObject())
              && holdsTheSame(extension, field.getObject(), other.getObject())) {
            return other;
          }
        }
        for (Graph graph : List.of(model, extension)) {
          for (Node up : List.of(RDFS.subClassOf.asNode(), NboTerm.SPEC_BASE)) {
            graph.find(type, up, Node.ANY).forEach(t -> above.add(t.getObject()));
          }
        }
      }
      seen.addAll(level);
      above.removeAll(seen);
      level = above;
    }
    return null;
  }

  private boolean holdsTheSame(Graph extension, Node field, Node other) {
    return KINDS.stream()
        .anyMatch(
            kind ->
                extension
                    .find(field, kind, Node.ANY)
                    .filterKeep(t -> model.contains(other, kind, t.getObject()))
                    .hasNext());
  }
}
