package org.nbo.ontology;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.RiotParsers;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A file of Turtle with the line on which each statement ends.
 *
 * @param graph what it says
 * @param written how it says it, where it uses terms that were replaced
 * @param lines counted from 1
 */
record LocatedGraph(Graph graph, Graph written, Map<Triple, Integer> lines) {
  /**
   * Reads a file.
   *
   * @param base to which relative IRIs are relative
   * @throws org.apache.jena.riot.RiotException where it is not well-formed, with its line
   */
  static LocatedGraph read(InputStream in, String base) {
    Graph graph = GraphFactory.createDefaultGraph();
    Map<Triple, Integer> lines = new HashMap<>();
    RiotParsers.factoryTTL
        .create(Lang.TURTLE, new Lines(base, lines))
        .read(in, base, null, StreamRDFLib.graph(graph), RIOT.getContext().copy());
    return new LocatedGraph(graph, graph, lines);
  }

  /** The same, without terms that were replaced. */
  LocatedGraph with(Replacements replacements) {
    Graph replaced = replacements.in(graph);
    Map<Triple, Integer> moved = new HashMap<>(lines);
    if (replaced != graph) {
      lines.forEach((triple, line) -> moved.putIfAbsent(replacements.in(triple), line));
    }
    return new LocatedGraph(replaced, written, moved);
  }

  /** The line of a statement; 0 where it is not known. */
  int line(Triple statement) {
    return lines.getOrDefault(statement, 0);
  }

  /** Notes the line of each statement while it is read. */
  private static final class Lines extends ParserProfileStd {
    private final Map<Triple, Integer> lines;

    Lines(String base, Map<Triple, Integer> lines) {
      this(base, lines, new FirstError());
    }

    private Lines(String base, Map<Triple, Integer> lines, ErrorHandler errors) {
      super(
          RiotLib.factoryRDF(),
          errors,
          IRIxResolver.create(base).build(),
          PrefixMapFactory.create(),
          RIOT.getContext().copy(),
          true,
          false);
      this.lines = lines;
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
      Triple triple = super.createTriple(subject, predicate, object, line, column);
      lines.putIfAbsent(triple, (int) line);
      return triple;
    }
  }
}
