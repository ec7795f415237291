package org.nbo.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A copy of a graph whose triples come in an order, and whose blank nodes have labels, that depend
 * on its content only: writing it gives the same bytes every time. Blank nodes may nest, but not in
 * circles.
 */
public final class StableGraph extends WrappedGraph {
  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private StableGraph(Graph relabelled) {
    super(relabelled);
  }

  public static StableGraph of(Graph graph) {
    Map<Node, Node> labels = new Labelling(graph).labels();
    Graph copy = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEach(
            t ->
                copy.add(
                    labels.getOrDefault(t.getSubject(), t.getSubject()),
                    t.getPredicate(),
                    labels.getOrDefault(t.getObject(), t.getObject())));
    copy.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    return new StableGraph(copy);
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    List<Triple> found = new ArrayList<>(base.find(subject, predicate, object).toList());
    found.sort(ORDER);
    return WrappedIterator.create(found.iterator());
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  @Override
  public ExtendedIterator<Triple> find() {
    return find(Node.ANY, Node.ANY, Node.ANY);
  }

  /** Numbers blank nodes by what they say and by what they hang on. */
  private static final class Labelling {
    private final Graph graph;
    private final Map<Node, String> contents = new HashMap<>();
    private final Map<Node, String> holders = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    Labelling(Graph graph) {
      this.graph = graph;
    }

    Map<Node, Node> labels() {
      Set<Node> all = graph.find().mapWith(Triple::getSubject).filterKeep(Node::isBlank).toSet();
      all.stream()
          .map(this::content)
          .distinct()
          .sorted()
          .toList()
          .forEach(content -> ranks.put(content, ranks.size()));
      List<Node> blank =
          all.stream()
              .sorted(Comparator.comparingInt(this::rank).thenComparing(this::holder))
              .toList();
      Map<Node, Node> labels = new HashMap<>();
      for (Node node : blank) {
        labels.put(
            node, NodeFactory.createBlankNode(String.format(Locale.ROOT, "b%06d", labels.size())));
      }
      return labels;
    }

    private int rank(Node node) {
      return ranks.get(content(node));
    }

    private String content(Node node) {
      if (!node.isBlank()) {
        return NodeFmtLib.strNT(node);
      }
      String known = contents.get(node);
      if (known == null) {
        known =
            graph
                .find(node, Node.ANY, Node.ANY)
                .mapWith(t -> t.getPredicate() + " " + content(t.getObject()))
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining("; ", "[", "]"));
        contents.put(node, known);
      }
      return known;
    }

    /** All that it hangs on; of two ends of lists that are alike, the lists may differ. */
    private String holder(Node node) {
      String known = holders.get(node);
      if (known == null) {
        known =
            graph
                .find(Node.ANY, Node.ANY, node)
                .mapWith(t -> holding(t.getSubject()) + " " + t.getPredicate())
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining("; "));
        holders.put(node, known);
      }
      return known;
    }

    private String holding(Node subject) {
      return subject.isBlank() ? rank(subject) + " " + holder(subject) : subject.toString();
    }
  }
}
