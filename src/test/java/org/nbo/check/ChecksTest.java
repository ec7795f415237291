package org.nbo.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.finding.Finding;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.reason.Rules;

/**
 * Each check has a folder in {@code golden/checks} with data in which it finds something, and no
 * other check does, and with data that come near and are right.
 */
class ChecksTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Rules RULES = new Rules(ONTOLOGY);
  private static final Checks CHECKS = Checks.of(ONTOLOGY, Model.of(ONTOLOGY));
  private static final Path QUERIES = Path.of("queries/checks");

  static Stream<Path> cases() {
    return TestFiles.cases("checks");
  }

  static Stream<Path> files(String beginning) {
    return cases()
        .flatMap(ChecksTest::entries)
        .filter(file -> file.getFileName().toString().startsWith(beginning));
  }

  static Stream<Path> fails() {
    return files("fails");
  }

  static Stream<Path> passes() {
    return files("passes");
  }

  @ParameterizedTest
  @MethodSource("fails")
  void findsIt(Path file) {
    List<Finding> found = check(file);
    assertThat(found)
        .extracting(f -> f.rule().id())
        .containsOnly("check#" + file.getParent().getFileName());
    assertThat(found)
        .allSatisfy(
            f -> assertThat(f.message()).endsWith(".").doesNotContain("{", "?", "..", "<", "  "));
  }

  @ParameterizedTest
  @MethodSource("passes")
  void findsNothingWhereAllIsRight(Path file) {
    assertThat(check(file)).extracting(Finding::message).isEmpty();
  }

  @Test
  void everyCheckHasBoth() throws IOException {
    Set<String> names = new HashSet<>();
    for (Check check : CHECKS.all()) {
      names.add(check.name());
    }
    assertThat(names).hasSizeGreaterThan(40).hasSameSizeAs(CHECKS.all());
    assertThat(fails().map(ChecksTest::name).distinct()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(passes().map(ChecksTest::name).distinct())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(
            entries(QUERIES)
                .map(f -> f.getFileName().toString())
                .filter(f -> f.endsWith(".rq"))
                .map(f -> f.replace(".rq", "")))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void supersedesOnlyChecksThatThereAre() {
    Set<String> names = CHECKS.all().stream().map(Check::name).collect(Collectors.toSet());
    assertThat(CHECKS.all().stream().flatMap(c -> c.supersedes().stream())).isSubsetOf(names);
  }

  @Test
  void everyFactHasAPlaceInTheOrder() throws IOException {
    Path folder = QUERIES.resolve("facts");
    assertThat(
            Files.readAllLines(folder.resolve("order.txt")).stream()
                .filter(l -> !l.startsWith("#")))
        .containsExactlyInAnyOrderElementsOf(
            entries(folder)
                .map(f -> f.getFileName().toString())
                .filter(f -> f.endsWith(".rq"))
                .toList());
  }

  private static String name(Path file) {
    return file.getParent().getFileName().toString();
  }

  private static List<Finding> check(Path file) {
    Graph data = RDFDataMgr.loadGraph(file.toString());
    return CHECKS.check(new MultiUnion(new Graph[] {data, RULES.infer(data)}), thing -> 0);
  }

  private static Stream<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
