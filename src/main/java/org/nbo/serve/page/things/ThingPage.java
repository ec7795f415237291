package org.nbo.serve.page.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Links;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.browse.Ways;
import org.nbo.serve.page.links.LinkPages;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;

/** The page that shows what is said of a thing, and what is said with it. */
public final class ThingPage {
  private static final int MOST_VALUES = 200;
  private static final int MOST_MENTIONS = 500;
  private static final int DEEPEST = 4;

  private final Pages pages;
  private final Labels labels;
  private final Ways ways;
  private final Links links;

  /**
   * @param ways from a thing to where it is listed
   */
  public ThingPage(Pages pages, Labels labels, Ways ways) {
    this.pages = pages;
    this.ways = ways;
    this.labels = labels;
    this.links = new Links(labels);
  }

  /** A property with its values. */
  record Row(Links.Link property, List<Value> values, boolean more) {}

  /** A value, and where it has no name itself, what is said of it. */
  record Value(Links.Link link, List<Row> inside) {
    boolean open() {
      return !inside.isEmpty();
    }
  }

  /** What the page shows. */
  private record Thing(
      String iri,
      String about,
      String around,
      List<Ways.Way> ways,
      List<Links.Link> types,
      List<Row> rows,
      List<Row> mentions) {}

  /** What a graph says of a thing, for who asks. */
  public Document of(Exchange exchange, Node thing, Graph data) {
    List<Links.Link> types =
        values(data.find(thing, RDF.type.asNode(), Node.ANY), Triple::getObject).stream()
            .map(type -> links.of(type, data))
            .toList();
    Pages in = pages.in(exchange);
    return in.page(
        "things/thing",
        labels.of(thing, data),
        new Thing(
            thing.getURI(),
            Links.about(thing.getURI()),
            LinkPages.around(thing.getURI()),
            ways.of(thing.getURI(), in),
            types,
            rows(thing, data, new HashSet<>(), 0),
            mentions(thing, data)));
  }

  private List<Row> rows(Node thing, Graph data, Set<Node> above, int depth) {
    Map<Node, List<Node>> all = byProperty(data.find(thing, Node.ANY, Node.ANY), Triple::getObject);
    all.remove(RDF.type.asNode());
    above.add(thing);
    List<Row> rows = new ArrayList<>();
    all.forEach(
        (property, values) ->
            rows.add(
                new Row(
                    links.of(property, data),
                    values.stream()
                        .limit(MOST_VALUES)
                        .map(value -> value(value, data, above, depth))
                        .toList(),
                    values.size() > MOST_VALUES)));
    above.remove(thing);
    return rows;
  }

  private Value value(Node value, Graph data, Set<Node> above, int depth) {
    boolean open = value.isBlank() && depth < DEEPEST && !above.contains(value);
    return new Value(links.of(value, data), open ? rows(value, data, above, depth + 1) : List.of());
  }

  private List<Row> mentions(Node thing, Graph data) {
    List<Row> rows = new ArrayList<>();
    byProperty(data.find(Node.ANY, Node.ANY, thing), Triple::getSubject)
        .forEach(
            (property, subjects) ->
                rows.add(
                    new Row(
                        links.of(property, data),
                        subjects.stream()
                            .limit(MOST_VALUES)
                            .map(subject -> new Value(links.of(subject, data), List.of()))
                            .toList(),
                        subjects.size() > MOST_VALUES)));
    return rows;
  }

  private static Map<Node, List<Node>> byProperty(
      ExtendedIterator<Triple> statements, java.util.function.Function<Triple, Node> end) {
    Map<Node, List<Node>> all = new TreeMap<>(Comparator.comparing(Node::toString));
    try {
      for (int i = 0; statements.hasNext() && i < MOST_MENTIONS; i++) {
        Triple statement = statements.next();
        all.computeIfAbsent(statement.getPredicate(), p -> new ArrayList<>())
            .add(end.apply(statement));
      }
    } finally {
      statements.close();
    }
    all.values().forEach(values -> values.sort(Comparator.comparing(Node::toString)));
    return all;
  }

  private static List<Node> values(
      ExtendedIterator<Triple> statements, java.util.function.Function<Triple, Node> end) {
    return byProperty(statements, end).values().stream().flatMap(List::stream).toList();
  }
}
