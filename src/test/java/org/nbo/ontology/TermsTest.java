package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final Node A = Terms.uri("urn:x:a");
  private static final Node P = Terms.uri("urn:x:p");

  @Test
  void englishComesFirstThenTextsWithoutALanguage() {
    Terms terms =
        terms(
            ":a rdfs:label \"Apochromat\"@de , \"zoom\"@en-GB , \"bare\" , \"zoom\"@en ; :p \"x\" .");
    assertThat(terms.texts(A, RDFS.label.asNode())).containsExactly("zoom", "bare", "Apochromat");
    assertThat(terms.label(A)).isEqualTo("zoom");
    assertThat(terms.label(Terms.uri("urn:x/nameless"))).isEqualTo("nameless");
  }

  @Test
  void oneTruthIsEnough() {
    assertThat(terms(":a :p false , true .").isTrue(A, P)).isTrue();
    assertThat(terms(":a :p false .").isTrue(A, P)).isFalse();
    assertThat(terms("").isTrue(A, P)).isFalse();
  }

  @Test
  void kindsAreTheClassesThatHaveAName() {
    assertThat(terms(":a a :C , [] .").kinds(A)).containsExactly(Terms.uri("urn:x:C"));
  }

  @Test
  void listsEndWhereTheyAreBroken() {
    Terms terms = terms(":a :p (:b :c) . :l rdf:first :b ; rdf:rest :l .");
    assertThat(terms.list(terms.object(A, P).orElseThrow()))
        .containsExactly(Terms.uri("urn:x:b"), Terms.uri("urn:x:c"));
    assertThat(terms.list(Terms.uri("urn:x:l"))).containsExactly(Terms.uri("urn:x:b"));
  }

  private static Terms terms(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            @prefix : <urn:x:> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            """
                + turtle,
            Lang.TURTLE)
        .parse(graph);
    return new Terms(graph);
  }
}
