package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query is as the README of its folder says that one is. */
class QueryFilesTest {
  private static final Path FOLDER = Path.of("queries");

  /** A comment of the header that says something new. */
  private static final Pattern HEADER = Pattern.compile("(?<=^# )[A-Z][a-z ]*(?=: )");

  private static final Pattern EXPLAINED =
      Pattern.compile("(?<=^\\| `)[A-Z][a-z ]*(?=` \\|)", Pattern.MULTILINE);

  static Stream<Path> folders() {
    return entries(FOLDER).filter(Files::isDirectory);
  }

  static Stream<Path> queries() {
    return folders().flatMap(QueryFilesTest::entries).filter(f -> f.toString().endsWith(".rq"));
  }

  @Test
  void everyFolderIsExplained() throws IOException {
    String all = Files.readString(FOLDER.resolve("README.md"));
    for (Path folder : folders().toList()) {
      assertThat(folder.resolve("README.md")).exists();
      assertThat(all).contains("(" + folder.getFileName() + "/README.md)");
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void beginsWithWhatItSaysAndWhy(Path file) throws IOException {
    List<String> header =
        Files.readAllLines(file).stream()
            .takeWhile(line -> line.startsWith("#"))
            .flatMap(line -> HEADER.matcher(line).results().map(m -> m.group()))
            .toList();
    assertThat(header).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    assertThat(header)
        .isSubsetOf(EXPLAINED.matcher(readme(file)).results().map(m -> m.group()).toList());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void givesStatementsOrRowsThatAreExplained(Path file) throws IOException {
    Query query = QueryFactory.create(Files.readString(file));
    assertThat(query.isConstructType() || query.isSelectType()).isTrue();
    if (query.isSelectType()) {
      assertThat(readme(file))
          .contains(query.getResultVars().stream().map(v -> "`?" + v + "`").toList());
    }
  }

  static Stream<Path> rules() {
    return entries(FOLDER.resolve("rules")).filter(f -> f.toString().endsWith(".rq"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleMakesNoBlankNodes(Path file) throws IOException {
    Query rule = QueryFactory.create(Files.readString(file));
    assertThat(rule.getConstructTemplate().getTriples())
        .isNotEmpty()
        .noneMatch(t -> Var.isBlankNodeVar(t.getSubject()) || Var.isBlankNodeVar(t.getObject()));
  }

  static Stream<Path> steps() throws IOException {
    Path folder = FOLDER.resolve("merge");
    return Files.readAllLines(folder.resolve("order.txt")).stream()
        .filter(line -> !line.startsWith("#") && !line.equals("weights.rq"))
        .map(folder::resolve);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aStepOfMatchingGivesPairsWithEvidence(Path file) throws IOException {
    assertThat(QueryFactory.create(Files.readString(file)).getResultVars())
        .containsExactly("image", "other", "evidence");
  }

  static Stream<Path> queriesInOrder() {
    return queries().filter(f -> Files.exists(f.resolveSibling("order.txt")));
  }

  @ParameterizedTest
  @MethodSource("queriesInOrder")
  void hasAPlaceInTheOrderOrAnExplanation(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!Files.readAllLines(file.resolveSibling("order.txt")).contains(name)) {
      assertThat(readme(file)).contains("`" + name + "` is none of the steps");
    }
  }

  private static String readme(Path file) {
    try {
      return Files.readString(file.resolveSibling("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
