package org.nbo.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final String PREFIXES =
      """
      @prefix : <urn:x#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      """;

  /** An image through a filter; who made a filter is followed backwards. */
  private static final String ONTOLOGY =
      """
      :through a owl:ObjectProperty ; rdfs:range :Filter .
      :dye a owl:ObjectProperty .
      :made a owl:ObjectProperty .
      :Filter a owl:Class .
      :Filtered owl:equivalentClass [ owl:intersectionOf ( :Image
        [ owl:onProperty :through ; owl:someValuesFrom :Filter ]
        [ owl:onProperty :dye ; owl:hasValue :GFP ] ) ] .
      :Known owl:equivalentClass [ owl:onProperty [ owl:inverseOf :made ] ; owl:someValuesFrom :Maker ] .
      """;

  @Test
  void whatIsReachedIsThereAndWhatSharesATermIsNot() {
    assertThat(
            new Surroundings(
                    around(
                        """
                    :one a :Image ; :dye :GFP ; :through :f .
                    :f a :Part .
                    :two a :Image ; :dye :GFP .
                    """),
                    definitions())
                .of("urn:x#one"))
        .isEqualTo(
            around(
                """
            :one :dye :GFP ; :through :f .
            :f a :Part .
            :one a :Image .
            """));
  }

  @Test
  void whatIsFollowedBackwardsIsThere() {
    assertThat(
            new Surroundings(
                    around(
                        """
                    :zeiss a :Maker ; :made :f .
                    :f a :Part .
                    :leica a :Maker .
                    """),
                    definitions())
                .of("urn:x#f"))
        .isEqualTo(around(":zeiss :made :f . :zeiss a :Maker . :f a :Part ."));
  }

  @Test
  void oneStatementThatLeadsToAThingTellsAsMuchOfItAsMany() {
    assertThat(
            new Surroundings(
                    around(
                        """
                    :one :through :f .
                    :two :through :f .
                    :f a :Part .
                    """),
                    definitions())
                .of("urn:x#f"))
        .isEqualTo(around(":one :through :f . :f a :Part ."));
  }

  private static Definitions definitions() {
    return new Definitions(graph(ONTOLOGY));
  }

  /** Values first, then types, each by their texts. */
  private static List<Triple> around(String turtle) {
    List<Triple> statements = new ArrayList<>(graph(turtle).find().toList());
    statements.sort(
        Comparator.comparing((Triple t) -> t.getPredicate().getURI().endsWith("#type"))
            .thenComparing((Triple t) -> t.toString()));
    return statements;
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }
}
