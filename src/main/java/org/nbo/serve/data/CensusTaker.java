package org.nbo.serve.data;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.nbo.vocab.NboTerm;

/** Counts what is there, which takes as long as reading all of it. */
final class CensusTaker {
  private static final List<String> VOCABULARIES = List.of(NboTerm.NS, NboTerm.SHAPES);

  private CensusTaker() {}

  static Census count(DatasetGraph data) {
    return Txn.calculateRead(
        data,
        () -> {
          Graph all = data.getUnionGraph();
          Map<Node, long[]> properties = new HashMap<>();
          Map<Node, long[]> classes = new HashMap<>();
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
          long graphs = Iter.count(data.listGraphNodes());
          return new Census(
              statements, graphs, sorted(classes), sorted(properties), vocabularies(data));
        });
  }

  private static Map<String, Long> vocabularies(DatasetGraph data) {
    Map<String, Long> counts = new TreeMap<>();
    for (String graph : VOCABULARIES) {
      Node name = NodeFactory.createURI(graph);
      if (data.containsGraph(name)) {
        counts.put(graph, Iter.count(data.getGraph(name).find()));
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
