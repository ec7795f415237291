package org.nbo.derive;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.Axes;
import org.nbo.finding.Duty;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Model;
import org.nbo.vocab.NboTerm;

/** Puts the shapes of all tiers, levels and extensions into one file each. */
final class ShapeFiles {
  private final List<Model.ExtensionInfo> extensions;
  private final Graph shapes;

  ShapeFiles(List<Model.ExtensionInfo> extensions, Graph shapes) {
    this.extensions = extensions;
    this.shapes = shapes;
  }

  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> names = extensions.stream().map(Model.ExtensionInfo::name).toList();
    Axes.cells(names).forEach(cell -> files.put(cell.path(), file(cell)));
    return files;
  }

  /** The shapes of some cells of the matrix in one graph. */
  Graph of(Collection<Duty> cells) {
    Graph graph = GraphFactory.createDefaultGraph();
    cells.forEach(cell -> withNodeShapes(members(cell), graph));
    return graph;
  }

  private byte[] file(Duty cell) {
    Graph graph = GraphFactory.createDefaultGraph();
    Set<Node> members = members(cell);
    int classes = withNodeShapes(members, graph);
    String comment =
        String.format(
            Locale.ROOT,
            """
            # %s, Tier %d, %s: %d fields of %d classes must be there (%s).
            # Validate data without the class hierarchy: a shape is meant for the most specific class of a thing.
            """,
            extension(cell).label(),
            cell.tier(),
            cell.level(),
            members.size(),
            classes,
            cell.level() == RequirementLevel.MUST
                ? "severity: violation"
                : "recommended, severity: warning");
    return TurtleFile.bytes(graph, "shapes.rq and choices.rq", comment);
  }

  /**
   * Copies property shapes and the node shapes that have them; gives the number of their classes.
   */
  private int withNodeShapes(Set<Node> members, Graph graph) {
    Set<Node> nodeShapes = new HashSet<>();
    Set<Node> groups = new HashSet<>();
    for (Node member : members) {
      copy(member, graph);
      shapes.find(member, SHACL.group, Node.ANY).forEach(t -> groups.add(t.getObject()));
      for (Triple link : shapes.find(Node.ANY, SHACL.property, member).toList()) {
        graph.add(link);
        nodeShapes.add(link.getSubject());
      }
    }
    for (Node nodeShape : nodeShapes) {
      shapes
          .find(nodeShape, Node.ANY, Node.ANY)
          .filterDrop(t -> t.predicateMatches(SHACL.property))
          .toList()
          .forEach(
              t -> {
                graph.add(t);
                // a class of things of which a condition is met is explained beside it
                if (t.predicateMatches(SHACL.targetClass)) {
                  shapes.find(t.getObject(), Node.ANY, Node.ANY).forEach(graph::add);
                }
              });
    }
    return groups.size();
  }

  private Model.ExtensionInfo extension(Duty cell) {
    return extensions.stream()
        .filter(e -> e.name().equals(cell.extension()))
        .findFirst()
        .orElseThrow();
  }

  private Set<Node> members(Duty cell) {
    Node extension = NodeFactory.createURI(extension(cell).iri());
    Node tier = NboTerm.tier(cell.tier());
    boolean must = cell.level() == RequirementLevel.MUST;
    return shapes
        .find(Node.ANY, NboTerm.EXTENSION, extension)
        .mapWith(Triple::getSubject)
        .filterKeep(shape -> shapes.contains(shape, NboTerm.TIER, tier))
        .filterKeep(
            shape -> must == shapes.contains(shape, NboTerm.REQUIREMENT_LEVEL, NboTerm.MUST))
        .toSet();
  }

  /** The shape with its group, its path and the list that the path runs over. */
  private void copy(Node node, Graph to) {
    shapes
        .find(node, Node.ANY, Node.ANY)
        .toList()
        .forEach(
            triple -> {
              to.add(triple);
              Node object = triple.getObject();
              boolean belongs =
                  object.isBlank()
                      || triple.predicateMatches(SHACL.group)
                      || shapes.contains(object, RDF.first.asNode(), Node.ANY);
              if (belongs) {
                copy(object, to);
              }
            });
  }
}
