package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each check of an extension has a file that makes one slip, marked on its line with {@code # slip:
 * check}, and behind that the name that was meant. They differ in nothing else from one without.
 */
class LintTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Path FILES = Path.of("src/test/resources/golden/lint");
  private static final Pattern MARK = Pattern.compile("# slip: (\\S+)(?: (\\S+))?$");

  private static Stream<String> checks() throws IOException {
    try (Stream<Path> queries = Files.list(Path.of("queries/lint"))) {
      return queries
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .map(name -> name.replace(".rq", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsASlipOnItsLine(String check) throws IOException {
    Path file = FILES.resolve(check + ".ttl");
    List<Lint.Slip> slips =
        ONTOLOGY.lint(file).stream().filter(s -> s.check().equals(check)).toList();
    List<String> lines = Files.readAllLines(file);
    List<Integer> marked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        marked.add(i + 1);
        assertThat(mark.group(1)).isEqualTo(check);
        if (mark.group(2) != null) {
          assertThat(slips).anyMatch(s -> s.message().contains("was " + mark.group(2) + " meant?"));
        }
      }
    }
    assertThat(slips).as(slips.toString()).extracting(Lint.Slip::line).isEqualTo(marked);
    assertThat(slips).allMatch(s -> s.message().endsWith(".") && !s.message().contains("{"));
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(ONTOLOGY.lint(FILES.resolve("none.ttl"))).isEmpty();
    assertThat(ONTOLOGY.lint(Path.of("src/examples/extensions/light-sheet.ttl"))).isEmpty();
  }

  @Test
  void everyCheckIsInTheOrder() throws IOException {
    assertThat(
            Files.readAllLines(Path.of("queries/lint/order.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replace(".rq", "")))
        .containsExactlyInAnyOrderElementsOf(checks().toList());
  }
}
