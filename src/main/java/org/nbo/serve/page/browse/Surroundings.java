package org.nbo.serve.page.browse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Model;
import org.nbo.vocab.NboTerm;

/** What is said of a thing that stands alone, and of all that belongs to it. */
final class Surroundings {
  private static final int MOST_THINGS = 5_000;

  private final Set<String> records;
  private final Set<String> fields;

  /**
   * @param records the classes whose things stand alone
   */
  Surroundings(Model model, Set<String> records) {
    this.records = records;
    this.fields =
        model.classes().stream()
            .flatMap(type -> type.fields().stream())
            .map(field -> field.property().iri())
            .filter(property -> !model.marks().bookkeeping().contains(property))
            .filter(property -> !model.marks().documentIdentifiers().contains(property))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The statements, without those of other things that stand alone. */
  Graph of(Node thing, Graph data) {
    Graph around = GraphFactory.createDefaultGraph();
    Set<Node> seen = new HashSet<>(Set.of(thing));
    Deque<Node> next = new ArrayDeque<>(List.of(thing));
    while (!next.isEmpty() && seen.size() < MOST_THINGS) {
      Node each = next.poll();
      for (Triple statement : data.find(each, Node.ANY, Node.ANY).toList()) {
        around.add(statement);
        Node object = statement.getObject();
        boolean isPart =
            object.isURI()
                && !object.getURI().startsWith(NboTerm.NS)
                && !statement.predicateMatches(RDF.type.asNode());
        if (isPart && seen.add(object) && !isRecord(object, data)) {
          next.add(object);
        }
      }
    }
    return around;
  }

  private boolean isRecord(Node thing, Graph data) {
    return data
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .anyMatch(type -> type.isURI() && records.contains(type.getURI()));
  }

  /**
   * The same for descriptions that say the same in different files.
   *
   * @return a number that tells descriptions apart
   */
  int likeness(Node thing, Graph data) {
    Set<String> lines = new TreeSet<>();
    Map<Node, String> names = new HashMap<>();
    String document = document(thing);
    of(thing, data)
        .find()
        .filterKeep(t -> fields.contains(t.getPredicate().getURI()))
        .forEach(
            t ->
                lines.add(
                    name(t.getSubject(), document, names)
                        + " "
                        + t.getPredicate()
                        + " "
                        + name(t.getObject(), document, names)));
    return lines.hashCode();
  }

  private static String document(Node thing) {
    String iri = thing.toString();
    int end = iri.indexOf('#');
    return end < 0 ? iri : iri.substring(0, end);
  }

  private static String name(Node node, String document, Map<Node, String> names) {
    return names.computeIfAbsent(
        node,
        n ->
            n.isURI() && n.getURI().startsWith(document)
                ? n.getURI().substring(document.length())
                : n.toString());
  }
}
