package org.nbo.assess;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.vocab.NboTerm;

/**
 * What a file says of its things, each for itself: checks compare things that belong together, for
 * which another of the same kind cannot stand. Without wordings and bookkeeping.
 *
 * @param lines the line at which each thing begins
 */
record WholeGraph(Graph graph, Map<Node, Integer> lines) {
  /** Statements that take some 150 MB of memory; 50,000 planes have as many. */
  static final int MOST = 500_000;

  /** Lifts a file; empty where it says more than there is room for. */
  static Optional<WholeGraph> of(Lifter lift, SourceFile file, Set<String> bookkeeping, int most) {
    Keeping keeping = new Keeping(bookkeeping, most);
    Map<Node, Integer> lines = new HashMap<>();
    Lifter.Result result =
        lift.toStream(
            file,
            keeping,
            (thing, line) -> {
              if (!keeping.isFull()) {
                lines.putIfAbsent(thing, line);
              }
            });
    return keeping.isFull()
        ? Optional.empty()
        : Optional.of(
            new WholeGraph(
                keeping.graphs.getOrDefault(result.graph(), GraphFactory.createDefaultGraph()),
                lines));
  }

  /** The line at which a thing begins, or 0. */
  int line(Node thing) {
    return lines.getOrDefault(thing, 0);
  }

  private static final class Keeping extends StreamRDFBase implements StreamRDF {
    private final Set<String> bookkeeping;
    private final int most;
    private final Map<String, Graph> graphs = new HashMap<>();
    private int kept;

    Keeping(Set<String> bookkeeping, int most) {
      this.bookkeeping = bookkeeping;
      this.most = most;
    }

    boolean isFull() {
      return kept > most;
    }

    @Override
    public void quad(Quad quad) {
      String property = quad.getPredicate().getURI();
      if (isFull()
          || quad.isDefaultGraph()
          || bookkeeping.contains(property)
          || property.endsWith(NboTerm.AS_WRITTEN)) {
        return;
      }
      if (++kept > most) {
        graphs.clear();
      } else {
        graphs
            .computeIfAbsent(quad.getGraph().getURI(), g -> GraphFactory.createDefaultGraph())
            .add(quad.asTriple());
      }
    }
  }
}
