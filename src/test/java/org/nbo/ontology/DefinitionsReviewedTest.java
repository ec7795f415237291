package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.nbo.vocab.NboTerm;

/**
 * Each definition was held against what the specification says, and {@code
 * decisions/definitions.tsv} says with what outcome.
 */
class DefinitionsReviewedTest {
  private static final Path TABLE = Path.of("src/site/markdown/decisions/definitions.tsv");
  private static final String HEADER = "term\tmeaning agrees\tnote\tdate";
  private static final Set<String> OUTCOMES = Set.of("yes", "corrected", "specification wrong");

  @Test
  void everyDefinedTermHasARow() throws IOException {
    Set<String> missing = definedTerms();
    missing.removeAll(terms(rows()));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRowIsOfADefinedTerm() throws IOException {
    Set<String> unknown = new TreeSet<>(terms(rows()));
    unknown.removeAll(definedTerms());
    assertThat(unknown).isEmpty();
  }

  @Test
  void theTableIsSortedAndHasEachTermOnce() throws IOException {
    assertThat(Files.readAllLines(TABLE).get(0)).isEqualTo(HEADER);
    assertThat(terms(rows())).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void everyRowSaysTheOutcomeWithItsReasonAndTheDay() throws IOException {
    List<String> flaws = new ArrayList<>();
    rows().forEach(row -> flaws(row).forEach(flaw -> flaws.add(row + ": " + flaw)));
    assertThat(flaws).isEmpty();
  }

  @Test
  void aBadRowIsNoticed() {
    assertThat(flaws("nbo:Laser\tcorrected\twider\t2026-11-28")).isEmpty();
    assertThat(flaws("nbo:Laser\tmaybe\twider\t2026-11-28")).hasSize(1);
    assertThat(flaws("nbo:Laser\tcorrected\t\t2026-11-28")).hasSize(1);
    assertThat(flaws("nbo:Laser\tyes\t\tlast week")).hasSize(1);
    assertThat(flaws("nbo:Laser\tyes\t2026-11-28")).hasSize(1);
  }

  private static List<String> flaws(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 4) {
      return List.of("not four cells");
    }
    List<String> flaws = new ArrayList<>();
    if (!OUTCOMES.contains(cells[1])) {
      flaws.add("none of " + new TreeSet<>(OUTCOMES));
    }
    if (!cells[1].equals("yes") && cells[2].isBlank()) {
      flaws.add("no reason");
    }
    try {
      LocalDate.parse(cells[3]);
    } catch (DateTimeParseException e) {
      flaws.add("no date");
    }
    return flaws;
  }

  private static List<String> rows() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    return lines.subList(1, lines.size());
  }

  private static List<String> terms(List<String> rows) {
    return rows.stream().map(row -> row.split("\t", -1)[0]).toList();
  }

  private static Set<String> definedTerms() {
    Set<String> terms = new TreeSet<>();
    Graph ontology = Ontology.load().graph();
    ontology
        .find(Node.ANY, SKOS.definition.asNode(), Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(term -> term.isURI() && term.getURI().startsWith(NboTerm.NS))
        .filterDrop(term -> ontology.contains(term, OWL2.deprecated.asNode(), Node.ANY))
        .forEach(term -> terms.add("nbo:" + Terms.local(term)));
    return terms;
  }
}
