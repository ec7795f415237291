package org.nbo.export;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A view of a graph without some things: what it says of them, and where it names them. */
final class WithoutThings extends GraphBase {
  private final Graph graph;
  private final Set<Node> hidden;

  WithoutThings(Graph graph, Set<Node> hidden) {
    this.graph = graph;
    this.hidden = Set.copyOf(hidden);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return graph
        .find(pattern)
        .filterDrop(t -> hidden.contains(t.getSubject()) || hidden.contains(t.getObject()));
  }
}
