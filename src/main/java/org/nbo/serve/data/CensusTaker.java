package org.nbo.serve.data;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.nbo.vocab.NboTerm;

/** Counts what is there, aside from requests, because it takes as long as reading all of it. */
public final class CensusTaker {
  private static final List<String> VOCABULARIES = List.of(NboTerm.NS, NboTerm.SHAPES);

  private final Holdings holdings;
  private CompletableFuture<Census> current;

  CensusTaker(Holdings holdings) {
    this.holdings = holdings;
  }

  /** Begins to count, where nobody has. */
  public synchronized CompletableFuture<Census> begin() {
    if (current == null) {
      CompletableFuture<Census> future = new CompletableFuture<>();
      Thread counting =
          new Thread(
              () -> {
                try {
                  future.complete(count());
                } catch (RuntimeException | Error e) { // who waits for it is told
                  future.completeExceptionally(e);
                }
              },
              "nbo-census");
      counting.setDaemon(true);
      counting.start();
      current = future;
    }
    return current;
  }

  /** Says that the data have changed, so that the next who asks has them counted anew. */
  public synchronized void outdated() {
    current = null;
  }

  /**
   * What was counted; nothing where counting takes longer than somebody waits.
   *
   * @param milliseconds how long to wait
   */
  public Optional<Census> within(long milliseconds) {
    try {
      return Optional.of(begin().get(milliseconds, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      outdated();
      throw new IllegalStateException(e.getCause());
    }
  }

  private Census count() {
    return Txn.calculateRead(
        holdings.data(),
        () -> {
          Graph all = holdings.data().getUnionGraph();
          Map<Node, long[]> properties = new java.util.HashMap<>();
          Map<Node, long[]> classes = new java.util.HashMap<>();
          long statements = 0;
          Node type = RDF.type.asNode();
          Iterator<Triple> each = all.find();
          try {
            while (each.hasNext()) {
              Triple triple = each.next();
              statements++;
              add(properties, triple.getPredicate());
              if (triple.getPredicate().equals(type) && triple.getObject().isURI()) {
                add(classes, triple.getObject());
              }
            }
          } finally {
            Iter.close(each);
          }
          long graphs = Iter.count(holdings.data().listGraphNodes());
          return new Census(
              statements, graphs, sorted(classes), sorted(properties), vocabularies());
        });
  }

  private Map<String, Long> vocabularies() {
    Map<String, Long> counts = new TreeMap<>();
    for (String graph : VOCABULARIES) {
      Node name = NodeFactory.createURI(graph);
      if (holdings.data().containsGraph(name)) {
        counts.put(graph, Iter.count(holdings.data().getGraph(name).find()));
      }
    }
    return counts;
  }

  private static void add(Map<Node, long[]> counts, Node node) {
    counts.computeIfAbsent(node, n -> new long[1])[0]++;
  }

  private static Map<String, Long> sorted(Map<Node, long[]> counts) {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((node, count) -> sorted.put(node.getURI(), count[0]));
    return Collections.unmodifiableMap(sorted);
  }
}
