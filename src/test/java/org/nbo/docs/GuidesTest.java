package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.cli.NboProcess;

/** Files, tests and commits that guides for developers name are there. */
class GuidesTest {
  private static final Path CONTRIBUTING = Path.of("CONTRIBUTING.md");

  private static final Pattern FILE =
      Pattern.compile("(?<=`)(?:ontology|queries|shapes|src)/[\\w./-]*(?=`)");
  private static final Pattern TEST = Pattern.compile("(?<=`)[A-Z]\\w+(?:Test|IT)(?=`)");
  private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{7}\\b");

  static Stream<Path> guides() throws IOException {
    try (Stream<Path> queries = Files.walk(Path.of("queries"))) {
      List<Path> readmes = queries.filter(f -> f.endsWith("README.md")).sorted().toList();
      return Stream.concat(
          Stream.of(CONTRIBUTING, Path.of("SECURITY.md"), Path.of("shapes/README.md")),
          readmes.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void nameFilesThatAreThere(Path guide) throws IOException {
    // those that are to come are named as such
    assertThat(matches(FILE, guide))
        .filteredOn(file -> !file.equals("queries/checks/"))
        .allSatisfy(file -> assertThat(Path.of(file)).exists());
  }

  @ParameterizedTest
  @MethodSource("guides")
  void nameTestsThatAreThere(Path guide) throws IOException {
    try (Stream<Path> tests = Files.walk(Path.of("src"))) {
      Set<String> names =
          tests
              .map(f -> f.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
      assertThat(names).containsAll(matches(TEST, guide));
    }
  }

  @Test
  void nameCommitsThatAreInTheHistory() throws IOException {
    List<String> commits = matches(COMMIT, CONTRIBUTING);
    assertThat(commits).hasSizeGreaterThan(5);
    assumeTrue(
        NboProcess.shell("git rev-parse --is-shallow-repository").out().equals("false\n"),
        "there is no history here");
    for (String commit : commits) {
      assertThat(NboProcess.shell("git merge-base --is-ancestor " + commit + " HEAD").exitCode())
          .as(commit)
          .isZero();
    }
  }

  private static List<String> matches(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map(MatchResult::group).toList();
  }
}
