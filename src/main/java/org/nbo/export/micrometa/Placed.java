package org.nbo.export.micrometa;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.graph.compose.MultiUnion;
import org.nbo.export.Experiment;
import org.nbo.export.QueriesBeside;

/**
 * The statements of an experiment in the places that the specification has for them: the settings
 * of a channel in its light path.
 */
final class Placed {
  private static final QueriesBeside QUESTIONS = new QueriesBeside(Placed.class);

  private Placed() {}

  /**
   * What the experiment states, where the format wrote it; else with what follows from it, for
   * other formats have other places.
   *
   * @param classKey the property that only things written in the format have
   */
  static Graph of(Experiment experiment, Node classKey, Graph ontology) {
    if (experiment.own().contains(Node.ANY, classKey, Node.ANY)) {
      return experiment.stated();
    }
    Graph known = experiment.known();
    Delta placed = new Delta(known);
    QUESTIONS
        .ask("moved", new MultiUnion(new Graph[] {known, ontology}))
        .forEach(
            row ->
                placed.delete(Triple.create(row.get("thing"), row.get("from"), row.get("value"))));
    return placed;
  }
}
