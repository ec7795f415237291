package org.nbo.serve.page.browse;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Terms;
import org.nbo.serve.data.Register;

/**
 * Finds the entries of a list to which things belong: those from which links lead to them. What has
 * settings, such as an objective, belongs to what uses it by these, and not to all that are taken
 * with an instrument that has it.
 */
final class Reached {
  private static final int FURTHEST = 200;

  private final Model model;
  private final Set<String> records;
  private final Graph data;
  private final Register register;
  private final Map<Node, Set<Node>> above = new HashMap<>();

  /**
   * @param records the classes whose things stand alone
   */
  Reached(Model model, Set<String> records, Graph data, Register register) {
    this.model = model;
    this.records = records;
    this.data = data;
    this.register = register;
  }

  /** The entries that have a thing of a class with a value that will do. */
  BitSet places(Condition condition, java.util.function.Predicate<Node> test) {
    BitSet places = new BitSet();
    Node property = Terms.uri(condition.field().property().iri());
    ModelClass owner = condition.field().owner();
    Set<Node> seen = new HashSet<>();
    var statements = data.find(Node.ANY, property, Node.ANY);
    try {
      while (statements.hasNext()) {
        Triple statement = statements.next();
        Node thing = statement.getSubject();
        if (test.test(statement.getObject()) && seen.add(thing) && isA(thing, owner)) {
          add(thing, hasSettings(owner), places);
        }
      }
    } finally {
      statements.close();
    }
    return places;
  }

  private boolean isA(Node thing, ModelClass owner) {
    return types(thing).stream().anyMatch(type -> type.isA(owner.iri()));
  }

  private List<ModelClass> types(Node thing) {
    return data
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .toList()
        .stream()
        .flatMap(type -> model.classOf(type.getURI()).stream())
        .toList();
  }

  private boolean hasSettings(ModelClass owner) {
    return owner.lineage().stream()
        .anyMatch(type -> model.keyTerms().settings().containsKey(type.iri()));
  }

  private void add(Node thing, boolean bySettings, BitSet places) {
    Set<Node> seen = new HashSet<>(Set.of(thing));
    Deque<Node> next = new ArrayDeque<>(List.of(thing));
    while (!next.isEmpty() && seen.size() < FURTHEST) {
      Node node = next.poll();
      var place = register.place(node.isURI() ? node.getURI() : "");
      if (place.isPresent()) {
        places.set(place.getAsInt());
      } else if (node.equals(thing) || !bySettings || !isRecord(node)) {
        for (Node user : above.computeIfAbsent(node, this::users)) {
          if (seen.add(user)) {
            next.add(user);
          }
        }
      }
    }
  }

  private boolean isRecord(Node node) {
    return types(node).stream().anyMatch(type -> records.contains(type.iri()));
  }

  private Set<Node> users(Node node) {
    return data.find(Node.ANY, Node.ANY, node).mapWith(Triple::getSubject).toSet();
  }
}
