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
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.ontology.Ontology;

/**
 * Each rule has a folder in {@code golden/rules} with data it applies to and data it leaves alone.
 */
class RulesTest {
  private static final Rules RULES = new Rules(Ontology.load());

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

  @Test
  void everyRuleHasACaseAndAPlaceInTheOrder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries/rules"))) {
      Set<String> rules =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".rq"))
              .map(n -> n.replace(".rq", ""))
              .collect(Collectors.toSet());
      assertThat(cases().map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(rules);
      assertThat(
              Files.readString(Path.of("queries/rules/order.txt"))
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
