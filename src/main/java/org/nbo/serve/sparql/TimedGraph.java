package org.nbo.serve.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.nbo.serve.web.Limits;

/** A graph that answers until a time is up, for work that asks it much and has no limit itself. */
public final class TimedGraph extends WrappedGraph {
  private final Limits limits;
  private final long end;

  /**
   * @param limits say how long it answers from now on
   */
  public TimedGraph(Graph graph, Limits limits) {
    super(graph);
    this.limits = limits;
    this.end = System.nanoTime() + limits.queryTime().toNanos();
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    check();
    return super.find(subject, predicate, object).filterKeep(triple -> check());
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    check();
    return super.contains(subject, predicate, object);
  }

  private boolean check() {
    if (System.nanoTime() - end > 0) {
      throw Limited.tooSlow(limits);
    }
    return true;
  }
}
