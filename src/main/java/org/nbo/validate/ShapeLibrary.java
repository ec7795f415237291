package org.nbo.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.finding.Duty;
import org.nbo.ontology.Resources;

/**
 * The shapes to validate with.
 *
 * @param tiers what tiers ask for
 * @param values what holds at every tier
 */
public record ShapeLibrary(Graph tiers, Graph values) {
  private static final String VALUES = "shapes/values.ttl";

  /** The shapes that come with the program, for some cells of the matrix. */
  public static ShapeLibrary bundled(List<Duty> cells) {
    return committed(Resources.bundled(), cells);
  }

  /**
   * The shapes as the project holds them, for some cells of the matrix.
   *
   * @param resources where they are
   */
  public static ShapeLibrary committed(Resources resources, List<Duty> cells) {
    List<String> paths = cells.stream().map(Duty::path).toList();
    String name =
        cells.stream()
            .map(Duty::extension)
            .distinct()
            .collect(Collectors.joining("-", "shapes-", ""));
    try {
      return new ShapeLibrary(
          resources.graph(name, paths, () -> all(resources, paths)),
          resources.graph(VALUES, ShapeLibrary::parse));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Graph all(Resources resources, List<String> paths) {
    Graph all = GraphFactory.createDefaultGraph();
    for (String path : paths) {
      try (InputStream in = resources.open(path)) {
        GraphUtil.addInto(all, parse(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private static Graph parse(InputStream turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(turtle).lang(Lang.TURTLE).parse(graph);
    return graph;
  }
}
