package org.nbo.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.ontology.Terms;

/**
 * A datatype of numbers and of some phrases that may stand in their place: in OWL the union of a
 * datatype and of an enumeration of texts.
 *
 * @param number IRI of the datatype of the numbers
 * @param phrases the texts
 */
record NumberOrPhrase(String number, Set<String> phrases) {

  /** What a datatype of the ontology is made of; empty where it is no such union. */
  static Optional<NumberOrPhrase> of(Node datatype, Terms terms) {
    if (!terms.isA(datatype, RDFS.Datatype.asNode())) {
      return Optional.empty();
    }
    return terms
        .object(datatype, OWL.equivalentClass.asNode())
        .flatMap(definition -> terms.object(definition, OWL.unionOf.asNode()))
        .flatMap(union -> of(items(union, terms), terms));
  }

  private static Optional<NumberOrPhrase> of(Set<Node> parts, Terms terms) {
    Set<String> phrases = new TreeSet<>();
    for (Node part : parts) {
      terms
          .object(part, OWL2.oneOf.asNode())
          .ifPresent(
              list ->
                  items(list, terms).stream()
                      .filter(Node::isLiteral)
                      .forEach(text -> phrases.add(text.getLiteralLexicalForm())));
    }
    return parts.stream()
        .filter(Node::isURI)
        .findFirst()
        .map(number -> new NumberOrPhrase(number.getURI(), Collections.unmodifiableSet(phrases)));
  }

  private static Set<Node> items(Node list, Terms terms) {
    Set<Node> items = new LinkedHashSet<>();
    Optional<Node> cell = Optional.of(list);
    while (cell.isPresent()) {
      terms.object(cell.get(), RDF.first.asNode()).ifPresent(items::add);
      cell =
          terms
              .object(cell.get(), RDF.rest.asNode())
              .filter(rest -> !rest.equals(RDF.nil.asNode()));
    }
    return items;
  }
}
