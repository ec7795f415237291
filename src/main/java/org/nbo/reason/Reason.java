package org.nbo.reason;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Why something is so.
 *
 * @param statements of the data
 * @param sentences of the ontology, beyond that a kind is below another
 */
record Reason(List<Triple> statements, List<String> sentences) {
  static final Reason NONE = new Reason(List.of(), List.of());

  static boolean isType(Triple t) {
    return t.getPredicate().equals(RDF.type.asNode());
  }

  /** In an order that is always the same. */
  static void sort(List<Triple> statements) {
    if (statements.size() > 1) {
      Map<Triple, String> texts = new IdentityHashMap<>();
      statements.forEach(t -> texts.put(t, t.toString()));
      statements.sort(Comparator.comparing(texts::get));
    }
  }

  Reason and(Triple statement) {
    return and(new Reason(List.of(statement), List.of()));
  }

  Reason and(Reason other) {
    return new Reason(together(statements, other.statements), together(sentences, other.sentences));
  }

  Reason because(String sentence) {
    return and(new Reason(List.of(), List.of(sentence)));
  }

  /** Whether all there is to it is that a thing is stated to be of a kind. */
  boolean saysItself(Node thing, Node kind) {
    return statements.equals(List.of(Triple.create(thing, RDF.type.asNode(), kind)));
  }

  Contradiction contradiction() {
    return new Contradiction(statements, sentences);
  }

  private static <T> List<T> together(List<T> some, List<T> others) {
    Set<T> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }
}
