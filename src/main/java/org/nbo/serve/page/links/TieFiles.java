package org.nbo.serve.page.links;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** From which files ties come: those of a link, or those that speak of the first of its things. */
final class TieFiles {
  private static final int MOST_SOURCES = 1000;

  private final DatasetGraph data;
  private final TieQueries queries;

  /**
   * @param data named graphs
   */
  TieFiles(DatasetGraph data, TieQueries queries) {
    this.data = data;
    this.queries = queries;
  }

  /** What the documents are called from which each tie comes, by their IRIs. */
  Map<TieReader.Found, SortedMap<String, String>> of(Collection<TieReader.Found> ties) {
    Map<Node, Set<Node>> sources = new HashMap<>();
    queries
        .askFile(
            "sources.rq",
            "link",
            ties.stream().map(TieReader.Found::link).filter(Objects::nonNull).toList(),
            MOST_SOURCES)
        .forEach(
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
    queries
        .askFile("files.rq", "document", documents, MOST_SOURCES)
        .forEach(
            row ->
                names.merge(
                    row.get("document"),
                    TieQueries.text(row, "name").replaceFirst("^.*/", ""),
                    (a, b) -> a.compareTo(b) <= 0 ? a : b));
    Map<TieReader.Found, SortedMap<String, String>> files = new HashMap<>();
    for (TieReader.Found tie : ties) {
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
    String name = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf(':')) + 1);
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) { // data may have any IRI
      return name;
    }
  }
}
