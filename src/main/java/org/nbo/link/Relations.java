package org.nbo.link;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** How strong a link of each relation is, as {@code ontology/linking.ttl} says. */
final class Relations {
  static final String SAME_LOCUS = "same-locus";
  static final String SAME_CONDITIONS = "same-sample-conditions";

  private static final Node RELATION = Terms.uri(NboTerm.NS + "LinkRelation");
  private static final Node STRENGTH = Terms.uri(NboTerm.NS + "linkStrength");
  private static final Node WHEN_DIFFERING = Terms.uri(NboTerm.NS + "strengthWhenDiffering");

  private final Map<String, Double> strengths = new HashMap<>();
  private final Map<String, Double> whenDiffering = new HashMap<>();

  Relations(Terms ontology) {
    for (Node relation : ontology.subjects(RDF.type.asNode(), RELATION)) {
      String word = ontology.text(relation, SKOS.notation.asNode()).orElseThrow();
      ontology.text(relation, STRENGTH).ifPresent(s -> strengths.put(word, Double.parseDouble(s)));
      ontology
          .text(relation, WHEN_DIFFERING)
          .ifPresent(s -> whenDiffering.put(word, Double.parseDouble(s)));
    }
  }

  /**
   * How strong a link is.
   *
   * @param differ whether the samples were modified or treated differently
   */
  double strength(String relation, boolean differ) {
    double strength = strengths.get(relation);
    return differ ? whenDiffering.getOrDefault(relation, strength) : strength;
  }
}
