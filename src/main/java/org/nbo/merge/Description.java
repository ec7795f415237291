package org.nbo.merge;

import java.util.function.ToIntFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.ontology.Together;

/**
 * What one file says.
 *
 * @param file its name, for messages
 * @param graph its statements; not changed
 * @param inferred what follows from them, which helps to match but counts for nothing else; not
 *     changed
 * @param lines the line at which a thing begins, or 0
 */
public record Description(String file, Graph graph, Graph inferred, ToIntFunction<Node> lines) {
  /** One from which nothing follows. */
  public Description(String file, Graph graph, ToIntFunction<Node> lines) {
    this(file, graph, Graph.emptyGraph, lines);
  }

  /** The same with what follows from it. */
  public Description with(Graph what) {
    return new Description(file, graph, what, lines);
  }

  /** All that helps to match. */
  Graph known() {
    return new Together(graph, inferred);
  }

  /** Where a thing stands, for messages: file and line. */
  String place(Node thing) {
    int line = lines.applyAsInt(thing);
    return line == 0 ? file : file + ", line " + line;
  }
}
