package org.nbo.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.nbo.ontology.Ontology;

/** What cannot be is found with the fewest statements that make it, each contradiction once. */
class ContradictionsTest {
  private static final Graph ONTOLOGY = Ontology.load().withAxioms();
  private static final Contradictions CONTRADICTIONS = new Contradictions(ONTOLOGY);

  @Test
  void everyIndependentOneIsToldWithWhatItTakes() {
    List<Contradiction> found =
        CONTRADICTIONS.in(
            graph(
                """
                :dry a nbo:Objective ; nbo:model "X" ; nbo:immersionType nbo:ImmersionType-Air ; nbo:lensNA 1.2e0 ; nbo:magnification 60.0e0 .
                :odd a nbo:CCD , nbo:PhotoMultiplierTube ; nbo:model "Y" .
                :p a nbo:Pixels ; nbo:pixelType nbo:PixelType-Uint8 ; nbo:significantBits 12 .
                :fine a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Air ; nbo:lensNA 0.95e0 .
                :s a nbo:ObjectiveSettings ; nbo:settingsOf :fine .
                """));
    assertThat(found).extracting(c -> c.subject().substring(6)).containsExactly("dry", "odd", "p");
    assertThat(found.get(0).statements()).hasSize(2);
    assertThat(found.get(0).axioms())
        .containsExactly("numerical aperture of something with immersion type Air is below 1");
    assertThat(found.get(1).statements()).hasSize(2);
    assertThat(found.get(1).axioms()).allMatch(a -> a.startsWith("nothing is both a "));
    assertThat(found.get(2).statements()).hasSize(2);
  }

  @Test
  void whatLinksLeadToTellsAKindToo() {
    Graph data = graph(":d a nbo:CCD . :s a nbo:ObjectiveSettings ; nbo:settingsOf :d .");
    List<Contradiction> found = new Prohibitions(ONTOLOGY).in(data);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).statements()).hasSize(3);
    assertThat(found.get(0).axioms())
        .hasSize(2)
        .anyMatch(a -> a.equals("what objective settings is the settings of is an objective"))
        .anyMatch(a -> a.equals("nothing is both an objective and a CCD camera"));
    assertThat(CONTRADICTIONS.in(data)).isEqualTo(found);
  }

  @Test
  void whatOnlyReasoningShowsIsExplainedByAxioms() {
    Graph extended = GraphFactory.createDefaultGraph();
    ONTOLOGY.find().forEach(extended::add);
    graph(
            """
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            :Strong a owl:Class ; rdfs:label "strong objective" ; owl:equivalentClass [ a owl:Class ; owl:intersectionOf ( nbo:Objective
              [ a owl:Restriction ; owl:onProperty nbo:immersionType ; owl:hasValue nbo:ImmersionType-Oil ] ) ] ; owl:disjointWith :Weak .
            :Weak a owl:Class ; rdfs:label "weak objective" .
            """)
        .find()
        .forEach(extended::add);
    Graph data =
        graph(
            """
            :o a nbo:Objective , :Weak ; nbo:model "X" ; nbo:immersionType nbo:ImmersionType-Oil .
            :p a nbo:Objective , :Weak ; nbo:model "X" ; nbo:immersionType nbo:ImmersionType-Air .
            """);
    assertThat(new Prohibitions(extended).in(data)).isEmpty();
    List<Contradiction> found = new Contradictions(extended).in(data);
    assertThat(found).extracting(c -> c.subject().substring(6)).containsExactly("o");
    assertThat(found.get(0).statements()).hasSize(2);
    assertThat(found.get(0).axioms())
        .contains("nothing is both a strong objective and a weak objective");
  }

  @Test
  void aSetIsMinimal() {
    MinimalSet<Integer> minimal = new MinimalSet<>(some -> some.containsAll(List.of(3, 17, 18)));
    assertThat(minimal.of(java.util.stream.IntStream.range(0, 40).boxed().toList()))
        .containsExactlyInAnyOrder(3, 17, 18);
  }

  static Graph graph(String statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            "@prefix nbo: <https://w3id.org/4dn-bina-ome/> . @prefix : <urn:x:> .\n" + statements,
            Lang.TURTLE)
        .parse(graph);
    return graph;
  }
}
