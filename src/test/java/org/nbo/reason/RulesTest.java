package org.nbo.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.TestFiles;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Queries;

/**
 * Each rule has a folder in {@code golden/rules} with data it applies to and data it leaves alone.
 */
class RulesTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Rules RULES = new Rules(ONTOLOGY);

  static Stream<Path> cases() {
    return TestFiles.cases("rules");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void infersThisAndNothingElse(Path folder) {
    Graph data = RDFDataMgr.loadGraph(folder.resolve("data.ttl").toString());
    Graph expected = RDFDataMgr.loadGraph(folder.resolve("inferred.ttl").toString());
    assertThat(lines(RULES.infer(data))).isEqualTo(lines(expected)).isNotEmpty();
  }

  static Stream<Path> signs() {
    return TestFiles.cases("modality");
  }

  /** A sign may rest on others, so each is tried alone. */
  @ParameterizedTest
  @MethodSource("signs")
  void aSignOfAModalityIsThisAndNothingElse(Path folder) throws IOException {
    Graph data = RDFDataMgr.loadGraph(folder.resolve("data.ttl").toString());
    Graph expected = RDFDataMgr.loadGraph(folder.resolve("inferred.ttl").toString());
    Graph known =
        new Union(ONTOLOGY.graph(), Ontology.bundled(ONTOLOGY.resources(), "alignment/fbbi.ttl"));
    Graph found = GraphFactory.createDefaultGraph();
    Queries.construct(
        ONTOLOGY.queries().load("modality/" + folder.getFileName() + ".rq"),
        new Union(data, known),
        found);
    assertThat(lines(found)).isEqualTo(lines(expected)).isNotEmpty();
  }

  static Stream<Path> tiers() {
    return TestFiles.cases("tiers");
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void aCriterionOfATierIsThisAndNothingElse(Path folder) {
    Graph data = RDFDataMgr.loadGraph(folder.resolve("data.ttl").toString());
    Graph expected = RDFDataMgr.loadGraph(folder.resolve("inferred.ttl").toString());
    assertThat(lines(Rules.criteriaOfTiers(ONTOLOGY).infer(data)))
        .isEqualTo(lines(expected))
        .isNotEmpty();
  }

  static Stream<Path> casesOfExtensions() {
    return TestFiles.cases("rules-of-extensions");
  }

  @ParameterizedTest
  @MethodSource("casesOfExtensions")
  void whatAnExtensionSaysOfItsOwnTermsTakesEffect(Path folder) {
    Graph data = RDFDataMgr.loadGraph(folder.resolve("data.ttl").toString());
    Graph expected = RDFDataMgr.loadGraph(folder.resolve("inferred.ttl").toString());
    Rules extended = new Rules(Ontology.load(List.of(folder.resolve("extension.ttl"))));
    assertThat(lines(extended.infer(data))).isEqualTo(lines(expected)).isNotEmpty();
    assertThat(lines(RULES.infer(data))).as("without the extension").isNotEqualTo(lines(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules", "modality", "tiers"})
  void everyRuleHasACaseAndAPlaceInTheOrder(String name) throws IOException {
    Path folder = Path.of("queries", name);
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> rules =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".rq"))
              .map(n -> n.replace(".rq", ""))
              .collect(Collectors.toSet());
      assertThat(TestFiles.cases(name).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(rules);
      assertThat(
              Files.readString(folder.resolve("order.txt"))
                  .lines()
                  .filter(l -> l.endsWith(".rq"))
                  .map(l -> l.replace(".rq", "")))
          .containsExactlyInAnyOrderElementsOf(rules);
    }
  }

  private static Set<String> lines(Graph graph) {
    return graph.stream().map(NodeFmtLib::str).collect(Collectors.toSet());
  }
}
