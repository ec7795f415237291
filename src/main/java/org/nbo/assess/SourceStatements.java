package org.nbo.assess;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Difference;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.vocab.NboTerm;

/** What a source itself says, without what an upgrade to a newer version of its schema supplied. */
public final class SourceStatements {
  private SourceStatements() {}

  /** The graph without the values that it marks as added. */
  public static Graph in(Graph lifted) {
    Graph added = GraphFactory.createDefaultGraph();
    lifted
        .find(Node.ANY, NboTerm.ADDED_BY_UPGRADE, Node.ANY)
        .forEach(
            mark -> lifted.find(mark.getSubject(), mark.getObject(), Node.ANY).forEach(added::add));
    return added.isEmpty() ? lifted : new Difference(lifted, added);
  }
}
