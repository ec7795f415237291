package org.nbo.serve.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Finds what belongs together: links that {@code nbo link} wrote, and what the data say themselves,
 * such as with which instrument an image was taken. For one request, within a transaction.
 */
final class TieReader {
  /** Ties of one kind that are found from things at one step. */
  private static final int MOST = 60;

  /** Ties in all. More are no picture, and are asked for thing by thing. */
  private static final int MOST_IN_ALL = 240;

  private static final int MOST_SOURCES = 1000;

  private static final int STEPS_AROUND = 2;
  private static final int STEPS_FROM_LINKS = 3;
  private static final Node RELATIONS = Terms.uri(NboTerm.NS + "LinkRelation");

  /**
   * A tie before its ends have names.
   *
   * @param fromKind what the first is where its classes do not tell
   * @param toKind the same of the second
   * @param link that nbo link wrote; null where the data say it themselves
   * @param kind of a genomic feature, for people; empty where none is named
   * @param anchor 1 or 2 where it is one of a loop, else 0
   */
  record Found(
      Node from,
      Node to,
      Tie.Kind fromKind,
      Tie.Kind toKind,
      String relation,
      Node link,
      String strength,
      String evidence,
      String kind,
      int anchor) {}

  private final DatasetGraph data;
  private final Graph all;
  private final Graph ontology;
  private final Labels labels;
  private final TieQueries queries;
  private final Map<String, Found> found = new LinkedHashMap<>();
  private boolean more;

  /**
   * @param data named graphs
   * @param united the same with all of them as the default graph
   */
  TieReader(DatasetGraph data, DatasetGraph united, Graph ontology, Labels labels) {
    this.data = data;
    this.all = data.getUnionGraph();
    this.ontology = ontology;
    this.labels = labels;
    this.queries = new TieQueries(united);
  }

  /** Some of all links, as many of each relation, and what belongs to their things. */
  Collection<Found> all() {
    for (Node relation :
        Terms.sorted(
            ontology
                .find(Node.ANY, RDF.type.asNode(), RELATIONS)
                .mapWith(t -> t.getSubject())
                .toSet())) {
      links("relation", List.of(relation));
    }
    Set<Node> frontier = ends();
    for (int step = 0; step < STEPS_FROM_LINKS && !frontier.isEmpty(); step++) {
      Set<Node> before = ends();
      stated("from", frontier);
      frontier = ends();
      frontier.removeAll(before);
    }
    return found.values();
  }

  /** What belongs to a thing, and what belongs to that. */
  Collection<Found> around(Node thing) {
    Set<Node> frontier = Set.of(thing);
    Set<Node> seen = new HashSet<>(frontier);
    for (int step = 0; step < STEPS_AROUND && !frontier.isEmpty(); step++) {
      links("from", frontier);
      links("to", frontier);
      stated("from", frontier);
      stated("to", frontier);
      frontier = ends();
      frontier.removeAll(seen);
      seen.addAll(frontier);
    }
    return found.values();
  }

  /** Whether there are more than were taken. */
  boolean more() {
    return more;
  }

  private Set<Node> ends() {
    Set<Node> ends = new LinkedHashSet<>();
    found.values().forEach(tie -> ends.addAll(List.of(tie.from(), tie.to())));
    return ends;
  }

  private void links(String variable, Collection<Node> about) {
    List<Binding> rows = new ArrayList<>();
    queries.askFile("links.rq", variable, about, MOST + 1, rows::add);
    rows.stream()
        .limit(MOST)
        .forEach(
            row ->
                add(
                    new Found(
                        row.get("from"),
                        row.get("to"),
                        Tie.Kind.EXPERIMENT,
                        Tie.Kind.GENOME,
                        labels.of(row.get("relation"), all),
                        row.get("link"),
                        text(row, "strength"),
                        text(row, "evidence"),
                        text(row, "kind"),
                        text(row, "anchor").matches("[12]")
                            ? Integer.parseInt(text(row, "anchor"))
                            : 0)));
    more |= rows.size() > MOST;
  }

  private void stated(String variable, Collection<Node> about) {
    for (TieQueries.Stated how : queries.stated()) {
      List<Binding> rows = new ArrayList<>();
      queries.ask(how.query(), variable, about, MOST + 1, rows::add);
      rows.stream()
          .limit(MOST)
          .forEach(
              row ->
                  add(
                      new Found(
                          row.get("from"),
                          row.get("to"),
                          how.from(),
                          how.to(),
                          how.relation(),
                          null,
                          "",
                          "",
                          "",
                          0)));
      more |= rows.size() > MOST;
    }
  }

  private static String text(Binding row, String name) {
    Node value = row.get(name);
    return value == null
        ? ""
        : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  private void add(Found tie) {
    if (!tie.from().isURI() || !tie.to().isURI()) {
      return;
    }
    String key =
        tie.link() != null
            ? tie.link().toString()
            : tie.from() + " " + tie.relation() + " " + tie.to();
    if (found.size() < MOST_IN_ALL) {
      found.putIfAbsent(key, tie);
    } else {
      more |= !found.containsKey(key);
    }
  }

  /** What the documents are called from which each tie comes, by their IRIs. */
  Map<Found, SortedMap<String, String>> files(Collection<Found> ties) {
    Map<Node, Set<Node>> sources = new HashMap<>();
    queries.askFile(
        "sources.rq",
        "link",
        ties.stream().map(Found::link).filter(Objects::nonNull).toList(),
        MOST_SOURCES,
        row ->
            sources
                .computeIfAbsent(row.get("link"), link -> new LinkedHashSet<>())
                .add(row.get("document")));
    ties.stream()
        .filter(tie -> tie.link() == null)
        .forEach(tie -> sources.computeIfAbsent(tie.from(), this::documentsOf));
    Set<Node> documents = new LinkedHashSet<>();
    sources.values().forEach(documents::addAll);
    Map<Node, String> names = new HashMap<>();
    queries.askFile(
        "files.rq",
        "document",
        documents,
        MOST_SOURCES,
        row ->
            names.merge(
                row.get("document"), text(row, "name"), (a, b) -> a.compareTo(b) <= 0 ? a : b));
    Map<Found, SortedMap<String, String>> files = new HashMap<>();
    for (Found tie : ties) {
      SortedMap<String, String> called = new TreeMap<>();
      Node source = tie.link() == null ? tie.from() : tie.link();
      sources
          .getOrDefault(source, Set.of())
          .forEach(
              document ->
                  called.put(document.toString(), names.getOrDefault(document, nameOf(document))));
      files.put(tie, called);
    }
    return files;
  }

  /** Those that speak of a thing. What follows from one, and where it came from, is of its own. */
  private Set<Node> documentsOf(Node thing) {
    Set<Node> documents = new LinkedHashSet<>();
    var quads = data.find(Node.ANY, thing, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (quad.getGraph().isURI()) {
        String graph = quad.getGraph().getURI();
        int end = graph.indexOf('#');
        documents.add(NodeFactory.createURI(end < 0 ? graph : graph.substring(0, end)));
      }
    }
    return documents;
  }

  /** A file of RDF has a graph that is called by it. */
  private static String nameOf(Node document) {
    String iri = document.toString();
    return URLDecoder.decode(
        iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf(':')) + 1).replace("+", "%2B"),
        StandardCharsets.UTF_8);
  }

  TieQueries queries() {
    return queries;
  }
}
