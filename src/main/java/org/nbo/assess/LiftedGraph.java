package org.nbo.assess;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;

/**
 * A file lifted into memory.
 *
 * @param lines the line at which each thing begins
 * @param again things that begin a second time, with the line where they do
 */
record LiftedGraph(
    Lifter.Result result, Graph graph, Map<Node, Integer> lines, Map<Node, Integer> again) {

  static LiftedGraph of(Lifter lift, SourceFile file) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    Map<Node, Integer> lines = new HashMap<>();
    Map<Node, Integer> again = new LinkedHashMap<>();
    Lifter.Result result =
        lift.toStream(
            file,
            StreamRDFLib.dataset(dataset),
            (thing, line) -> {
              if (lines.putIfAbsent(thing, line) != null) {
                again.putIfAbsent(thing, line);
              }
            });
    Graph graph = dataset.getGraph(NodeFactory.createURI(result.graph()));
    return new LiftedGraph(result, graph, lines, again);
  }

  /** The line at which a thing begins, or 0. */
  int line(Node thing) {
    return lines.getOrDefault(thing, 0);
  }
}
