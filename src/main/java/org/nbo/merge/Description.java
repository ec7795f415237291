package org.nbo.merge;

import java.util.function.ToIntFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * What one file says.
 *
 * @param file its name, for messages
 * @param graph its statements; not changed
 * @param lines the line at which a thing begins, or 0
 */
public record Description(String file, Graph graph, ToIntFunction<Node> lines) {
  /** Where a thing stands, for messages: file and line. */
  String place(Node thing) {
    int line = lines.applyAsInt(thing);
    return line == 0 ? file : file + ", line " + line;
  }
}
