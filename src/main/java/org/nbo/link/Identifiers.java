package org.nbo.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Under which identifiers items name each other. Portals give one item a UUID, an accession and
 * aliases, and refer to it by any of them, as a text or at the end of an IRI.
 */
final class Identifiers {
  private final Map<String, Node> items = new HashMap<>();

  /**
   * @param query gives {@code ?item} and {@code ?key}, the surest first
   */
  Identifiers(Query query, Graph all) {
    try (QueryExec run = QueryExec.graph(all).query(query).build()) {
      run.select()
          .forEachRemaining(
              (Binding row) -> {
                Node key = row.get("key");
                if (key.isLiteral()) {
                  items.putIfAbsent(key.getLiteralLexicalForm(), row.get("item"));
                }
              });
    }
  }

  /** The same graph, in which whatever names an item is that item. */
  Graph resolved(Graph graph) {
    Graph resolved = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEachRemaining(
            triple ->
                resolved.add(
                    Triple.create(
                        item(triple.getSubject()),
                        triple.getPredicate(),
                        named(triple.getSubject(), triple.getObject()))));
    return resolved;
  }

  /** An item names itself by its identifiers, which stay texts. */
  private Node named(Node subject, Node object) {
    Node item = item(object);
    return item.equals(item(subject)) ? object : item;
  }

  private Node item(Node node) {
    if (node.isLiteral()) {
      return items.getOrDefault(node.getLiteralLexicalForm(), node);
    }
    return node.isURI() ? items.getOrDefault(last(node.getURI()), node) : node;
  }

  private static String last(String iri) {
    String path = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.indexOf('%') < 0 ? last : URLDecoder.decode(last, StandardCharsets.UTF_8);
  }
}
