package org.nbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.finding.NboException;

/**
 * Each question has its answer from the example of a facility, with what is chosen where nobody
 * chooses. The facility has things that are near each answer and no part of it.
 */
class QuestionsTest {
  private static final Path EXAMPLES = Path.of("src/examples/questions");
  private static final Path QUESTIONS = Path.of("queries/questions");
  private static final Nbo NBO = Nbo.bundled();
  private static final Querying FACILITY =
      NBO.querying(RDFDataMgr.loadDatasetGraph(EXAMPLES.resolve("facility.ttl").toString()));

  static Stream<Querying.Known> questions() throws IOException {
    List<String> here = names(QUESTIONS, ".rq");
    return NBO.questions().stream().filter(q -> here.contains(q.name()));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void hasItsAnswer(Querying.Known question) throws IOException {
    String expected = Files.readString(EXAMPLES.resolve("answers/" + question.name() + ".csv"));
    assertThat(csv(question.name(), Map.of())).isEqualTo(expected);
    assertThat(expected.lines()).hasSizeGreaterThan(1);
  }

  /** As text it is the same question, for any engine. */
  @ParameterizedTest
  @MethodSource("questions")
  void isAskedByItsTextToo(Querying.Known question) {
    String text = NBO.question(question.name(), Map.of());
    for (Querying.Choice choice : question.parameters()) {
      assertThat(text).doesNotContain("?" + choice.name() + " ");
    }
    try (Querying.Asked asked = FACILITY.query(text, "text")) {
      assertThat(csv(asked)).isEqualTo(csv(question.name(), Map.of()));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isAQuestionInWords(Querying.Known question) {
    assertThat(question.asks()).endsWith("?").doesNotContain("nbo:");
    assertThat(question.answers()).isNotBlank();
  }

  @Test
  void thereAreEnoughAndNoneIsForgotten() throws IOException {
    List<String> names = questions().map(Querying.Known::name).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates().isSorted();
    assertThat(names(QUESTIONS, ".rq")).isEqualTo(names);
    assertThat(names(EXAMPLES.resolve("answers"), ".csv")).isEqualTo(names);
  }

  private static List<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(ending))
          .map(f -> f.substring(0, f.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void whatIsChosenChangesTheAnswer() {
    assertThat(csv("images-with-na-above", Map.of("na", "1.41")))
        .contains("#i3")
        .doesNotContain("#i1");
    assertThat(csv("images-with-na-above", Map.of("na", "1.5")).lines()).hasSize(1);
    assertThat(csv("channels-on-detector", Map.of("kind", "PointDetector")))
        .contains("#i4c0")
        .doesNotContain("#i1c0");
    assertThat(
            csv(
                "microscopes-exciting-and-magnifying",
                Map.of("wavelength", "480", "magnification", "60")))
        .contains("#wide")
        .doesNotContain("#confocal");
    assertThat(csv("images-soon-after-optical-calibration", Map.of("days", "101"))).contains("#i2");
  }

  @Test
  void whatIsChosenIsAValueAndNoPartOfTheQuery() {
    for (String hostile :
        List.of("\") } #", "x\" || true || \"", "> . ?s ?p ?o . <", "\\", "?called", "${na}")) {
      assertThat(csv("images-with-fluorophore", Map.of("name", hostile)).lines()).hasSize(1);
      assertThatThrownBy(() -> FACILITY.ask("images-with-immersion", Map.of("medium", hostile)))
          .isInstanceOf(NboException.class)
          .hasMessageContaining("takes for medium a term");
    }
    assertThatThrownBy(() -> FACILITY.ask("images-with-na-above", Map.of("na", "1 || true")))
        .hasMessageContaining("takes for na a number, not '1 || true'");
    assertThatThrownBy(() -> FACILITY.ask("images-between", Map.of("from", "2026-13-01")))
        .hasMessageContaining("takes for from a date");
    assertThatThrownBy(() -> FACILITY.ask("time-series", Map.of("points", "2.5")))
        .hasMessageContaining("takes for points a whole");
  }

  @Test
  void whatIsUnknownIsSaid() {
    assertThatThrownBy(() -> FACILITY.ask("images", Map.of()))
        .hasMessageContaining("there is no question 'images'");
    assertThatThrownBy(() -> FACILITY.ask("images-with-na-above", Map.of("NA", "1")))
        .hasMessageContaining("takes no parameter 'NA'; it has na (number)");
    assertThatThrownBy(() -> FACILITY.query("SELECT * WHERE {\n ?s ?p }", "mine.rq"))
        .hasMessageContaining("mine.rq: line 2: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT ?s { ?a ?b ?c } } }",
        "SELECT (<java:java.lang.System>(1) AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER <java:java.lang.System>(?s) }",
        "SELECT (CALL(<java:java.lang.System>, 1) AS ?x) {}",
        "SELECT (CALL(IRI(CONCAT('java:', 'java.lang.System')), 1) AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s <java:java.lang.System> (1 ?x) } }",
        "SELECT * { ?s <urn:x>/<java:java.lang.System> ?x }",
        "SELECT (SUM(<java:java.lang.System>(?s)) AS ?x) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } ORDER BY EXISTS { SERVICE ?s { ?a ?b ?c } }",
        "SELECT (MAX(EXISTS { ?s <java:java.lang.System> ?o }) AS ?x) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:java.lang.System>(?s))",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s (<java:java.lang.System>(?o) AS ?x)",
        "SELECT ?s { ?s ?p ?o } ORDER BY <java:java.lang.System>(?s)",
        "SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY CALL(?p) LIMIT 1 } }",
        "CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?o BIND (CALL(?o) AS ?x) }",
        "SELECT * { ?s (<urn:x>|<java:java.lang.System>)* ?x }",
      })
  void aQueryStaysWithItsData(String query) {
    assertThatThrownBy(() -> FACILITY.query(query, "mine.rq"))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("mine.rq: has ");
  }

  private static String csv(String question, Map<String, String> parameters) {
    try (Querying.Asked asked = FACILITY.ask(question, parameters)) {
      return csv(asked);
    }
  }

  private static String csv(Querying.Asked asked) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultSetFormatter.outputAsCSV(out, ResultSet.adapt(asked.answer().select()));
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
