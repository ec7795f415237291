package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A later run knows of queries what an earlier one found, without parsing them. */
class KeptQueriesTest {
  private static final String PREFIX = "PREFIX : <http://e/>\n";
  private static final Graph DATA =
      RDFParser.fromString(
              PREFIX + ":x a :Camera ; :p 1 , 2 ; :q \"a\\n  b\" . :y :p 3 .", Lang.TURTLE)
          .toGraph();

  @TempDir private Path folder;

  @Test
  void whatTheyNeed() {
    String text = PREFIX + "SELECT * { VALUES ?p { :p :q } ?x ?p ?y ; a :Camera }";
    Needs parsed = kept(text).needs();
    assertThat(kept(text).needs()).isEqualTo(parsed);
    assertThat(folder).isNotEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?x ?y { ?x :p ?y FILTER (?y > 1) }",
        "SELECT DISTINCT ?x ?z { ?x :p+ ?y BIND (xsd:double(?y) / 2 AS ?z) OPTIONAL { ?x :q ?t } }",
        "SELECT ?x (MAX(?y) AS ?most) { ?x :p ?y FILTER NOT EXISTS { ?x a :Lens } } GROUP BY ?x",
        "SELECT ?x { ?x :q \"a\\n  b\" }",
        "SELECT ?x { VALUES (?x ?y) { (:x 2) (:y UNDEF) } { ?x :p ?y } UNION { ?x :q|^:q [] } }",
        "SELECT ?x { ?x :p ?y FILTER (\"2000-01-01T00:00:00Z\"^^xsd:dateTime < NOW()) }"
      })
  void howTheyAreRun(String query) throws IOException {
    String text = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n" + PREFIX + query;
    Asked parsed = kept(text);
    withoutTheText(text);
    Asked known = kept("nothing that could be parsed");
    assertThat(known.plan()).isEqualTo(parsed.plan());
    assertThat(known.select(DATA)).isNotEmpty().isEqualTo(parsed.select(DATA));
  }

  @Test
  void whatTheyConstruct() throws IOException {
    String text = PREFIX + "CONSTRUCT { ?x :r ?y ; a :Thing } WHERE { ?x :p ?y }";
    Graph parsed = kept(text).construct(DATA);
    withoutTheText(text);
    assertThat(kept("nothing that could be parsed").construct(DATA).stream())
        .hasSize(5)
        .containsExactlyInAnyOrderElementsOf(parsed.stream().toList());
  }

  @Test
  void allOfTheProgram() {
    Queries queries = new Queries(Resources.bundled());
    for (String of :
        List.of("checks/", "checks/facts/", "checks/summaries/", "rules/", "modality/", "tiers/")) {
      for (Asked asked : queries.asked(of)) {
        String written = PlanText.of(asked.plan());
        assertThat(written).as(asked.text()).isNotEqualTo(PlanText.NONE).doesNotContain("\n", "\t");
        assertThat(PlanText.read(written)).as(asked.text()).isEqualTo(asked.plan());
      }
    }
  }

  @Test
  void noneOfAnotherVersion() throws IOException {
    String text = PREFIX + "SELECT ?x { ?x :p ?y }";
    kept(text);
    Path file = file();
    Files.writeString(file, Files.readString(file).replaceFirst("^[^\n]+", "1 0.0.0"));
    assertThat(kept(text).select(DATA)).hasSize(3);
    assertThat(Files.readString(file)).doesNotStartWith("1 0.0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[)]\\s*$", "bgp", "^[^\\n]+\\n", "[\\S\\s]+"})
  void noneOfADamagedFile(String lost) throws IOException {
    String text = PREFIX + "SELECT ?x { ?x :p ?y }";
    kept(text);
    String whole = Files.readString(file());
    Files.writeString(file(), whole.replaceFirst(lost, ""));
    assertThat(kept(text).select(DATA)).hasSize(3);
    assertThat(Files.readString(file())).isEqualTo(whole);
  }

  private Asked kept(String text) {
    KeptQueries queries = new KeptQueries(Optional.of(folder), "all");
    Asked asked = queries.asked(text);
    queries.keep();
    return asked;
  }

  /** Gives what is kept of a query to a text that is none. */
  private void withoutTheText(String text) throws IOException {
    String all = Files.readString(file());
    String content =
        all.substring(all.indexOf('\n') + 1)
            .replace(KeptQueries.key(text), KeptQueries.key("nothing that could be parsed"));
    Files.writeString(file(), KeptQueries.head(content) + content);
  }

  private Path file() throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }
}
