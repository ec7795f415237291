package org.nbo.ontology;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;

/**
 * Several graphs as one. Mostly one of them alone has what is looked for, data or ontology; then
 * there is nothing that two of them could say.
 */
public final class Together extends MultiUnion {
  private final List<Graph> graphs;

  public Together(Graph... graphs) {
    super(graphs);
    this.graphs = List.of(graphs);
  }

  @Override
  public ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    ExtendedIterator<Triple> found = NullIterator.instance();
    for (Graph graph : graphs) {
      ExtendedIterator<Triple> next = graph.find(pattern);
      if (next.hasNext()) {
        if (found.hasNext()) {
          return super.graphBaseFind(pattern);
        }
        found = next;
      }
    }
    return found;
  }
}
