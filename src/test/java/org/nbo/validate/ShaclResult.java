package org.nbo.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What two engines must agree on in a result; messages and report nodes are their own.
 *
 * @param path the property, or the alternatives with a bar between them
 */
record ShaclResult(String focus, String shape, String path, String severity)
    implements Comparable<ShaclResult> {
  static final String SH = "http://www.w3.org/ns/shacl#";

  /** The results of a {@code sh:ValidationReport}, sorted; what is there twice is listed twice. */
  static List<ShaclResult> of(Graph report) {
    return report
        .find(Node.ANY, RDF.type.asNode(), sh("ValidationResult"))
        .mapWith(Triple::getSubject)
        .mapWith(
            result ->
                new ShaclResult(
                    object(report, result, sh("focusNode")).toString(),
                    object(report, result, sh("sourceShape")).toString(),
                    String.join("|", path(report, object(report, result, sh("resultPath")))),
                    local(object(report, result, sh("resultSeverity")))))
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  /** The property of a path, or its alternatives, however an engine nests them. */
  static List<String> path(Graph graph, Node path) {
    if (path.isURI()) {
      return List.of(path.getURI());
    }
    List<String> alternatives = new ArrayList<>();
    Node cell = object(graph, path, sh("alternativePath"));
    while (!cell.equals(RDF.nil.asNode())) {
      alternatives.addAll(path(graph, object(graph, cell, RDF.first.asNode())));
      cell = object(graph, cell, RDF.rest.asNode());
    }
    return alternatives;
  }

  /** What is in one list only or more often in one, with a sign that says in which. */
  static <T extends Comparable<T>> List<String> difference(
      Collection<T> actual, Collection<T> expected) {
    Map<T, Integer> counts = new TreeMap<>();
    actual.forEach(result -> counts.merge(result, 1, Integer::sum));
    expected.forEach(result -> counts.merge(result, -1, Integer::sum));
    return counts.entrySet().stream()
        .filter(count -> count.getValue() != 0)
        .map(count -> (count.getValue() > 0 ? "unexpected " : "missing ") + count.getKey())
        .toList();
  }

  static Node sh(String name) {
    return NodeFactory.createURI(SH + name);
  }

  /** The only object. */
  static Node object(Graph graph, Node subject, Node property) {
    List<Node> found = graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    if (found.size() != 1) {
      throw new AssertionError(subject + " has " + found.size() + " values of " + property);
    }
    return found.get(0);
  }

  static String local(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  @Override
  public int compareTo(ShaclResult other) {
    return toString().compareTo(other.toString());
  }
}
