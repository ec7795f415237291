package org.nbo.derive;

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
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Model;
import org.nbo.model.Nbo;
import org.nbo.model.RequirementLevel;
import org.nbo.model.ShapeFile;

/** Puts the shapes of all tiers, levels and extensions into one file each. */
final class ShapeFiles {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Node SH_PROPERTY = NodeFactory.createURI(SH + "property");
  private static final Node SH_GROUP = NodeFactory.createURI(SH + "group");

  private final List<Model.ExtensionInfo> extensions;
  private final Graph shapes;

  ShapeFiles(List<Model.ExtensionInfo> extensions, Graph shapes) {
    this.extensions = extensions;
    this.shapes = shapes;
  }

  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Model.ExtensionInfo extension : extensions) {
      for (int tier = 1; tier <= 3; tier++) {
        for (RequirementLevel level : RequirementLevel.values()) {
          ShapeFile file = new ShapeFile(extension.name(), tier, level);
          files.put(file.path(), file(extension, file));
        }
      }
    }
    return files;
  }

  private byte[] file(Model.ExtensionInfo extension, ShapeFile file) {
    Graph graph = GraphFactory.createDefaultGraph();
    Set<Node> classes = new HashSet<>();
    Set<Node> members = members(extension, file);
    for (Node member : members) {
      copy(member, graph);
      shapes
          .find(Node.ANY, SH_PROPERTY, member)
          .mapWith(Triple::getSubject)
          .forEach(
              nodeShape -> {
                classes.add(nodeShape);
                graph.add(nodeShape, SH_PROPERTY, member);
                shapes
                    .find(nodeShape, Node.ANY, Node.ANY)
                    .filterDrop(t -> t.predicateMatches(SH_PROPERTY))
                    .forEach(graph::add);
              });
    }
    String comment =
        String.format(
            Locale.ROOT,
            """
            # %s, Tier %d, %s: %d fields of %d classes must be there (%s).
            # Validate data without the class hierarchy: a shape is meant for the most specific class of a thing.
            """,
            extension.label(),
            file.tier(),
            file.level(),
            members.size(),
            classes.size(),
            file.level() == RequirementLevel.MUST
                ? "severity: violation"
                : "recommended, severity: warning");
    return TurtleFile.bytes(graph, "shapes.rq and choices.rq", comment);
  }

  private Set<Node> members(Model.ExtensionInfo extension, ShapeFile file) {
    Node tier = NodeFactory.createURI(Nbo.NS + "Tier" + file.tier());
    boolean must = file.level() == RequirementLevel.MUST;
    return shapes
        .find(Node.ANY, Nbo.EXTENSION, NodeFactory.createURI(extension.iri()))
        .mapWith(Triple::getSubject)
        .filterKeep(shape -> shapes.contains(shape, Nbo.TIER, tier))
        .filterKeep(shape -> must == shapes.contains(shape, Nbo.REQUIREMENT_LEVEL, Nbo.MUST))
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
                      || triple.predicateMatches(SH_GROUP)
                      || shapes.contains(object, RDF.first.asNode(), Node.ANY);
              if (belongs) {
                copy(object, to);
              }
            });
  }
}
