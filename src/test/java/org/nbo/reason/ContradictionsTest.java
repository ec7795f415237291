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
  void whatOnlyReasoningShowsIsExplainedByAxioms() {
    Graph data = graph(":d a nbo:CCD . :s a nbo:ObjectiveSettings ; nbo:settingsOf :d .");
    assertThat(new Prohibitions(ONTOLOGY).in(data)).isEmpty();
    List<Contradiction> found = CONTRADICTIONS.in(data);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).statements()).hasSize(3);
    assertThat(found.get(0).axioms()).anyMatch(a -> a.startsWith("nothing is both"));
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
