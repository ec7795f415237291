package org.nbo.serve.data;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset whose default graph is all its named graphs together. It says that it is a view,
 * because the engine of queries looks behind other wrappers.
 */
public final class UnitedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  public UnitedDataset(DatasetGraph data) {
    super(data);
  }

  @Override
  public Graph getDefaultGraph() {
    return getUnionGraph();
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return super.find(named(graph), subject, predicate, object);
  }

  @Override
  public Iterator<Quad> find(Quad pattern) {
    return find(
        pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return super.contains(named(graph), subject, predicate, object);
  }

  @Override
  public boolean contains(Quad quad) {
    return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  private static Node named(Node graph) {
    return graph != null && Quad.isDefaultGraph(graph) ? Quad.unionGraph : graph;
  }
}
