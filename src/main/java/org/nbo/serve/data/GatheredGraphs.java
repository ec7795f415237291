package org.nbo.serve.data;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Named graphs in memory that are only read: what they say together is at hand too, so that asking
 * it takes no longer the more of them there are.
 */
final class GatheredGraphs extends DatasetGraphMapLink {
  private final Graph all;

  /**
   * @param all what they say together
   */
  GatheredGraphs(Graph all) {
    super(GraphFactory.createDefaultGraph());
    this.all = all;
  }

  /** One that is not there is empty, and is not made, as a dataset that is written to would do. */
  @Override
  public Graph getGraph(Node name) {
    return containsGraph(name) ? super.getGraph(name) : Graph.emptyGraph;
  }

  @Override
  public Graph getUnionGraph() {
    return all;
  }
}
