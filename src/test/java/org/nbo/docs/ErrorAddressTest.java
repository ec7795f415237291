package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every address at the end of a message is a heading in errors.md, and every heading is used. */
class ErrorAddressTest {
  private static final Pattern IN_CODE =
      Pattern.compile("(?<=[\"\\[])NBO-([A-Z]+-\\d{3}|USAGE|BUILD|JAVA|BUG|MEMORY)(?=[\"\\]])");
  private static final Pattern HEADING = Pattern.compile("(?<=^## )\\S+$", Pattern.MULTILINE);

  @Test
  void isExplained() throws IOException {
    SortedSet<String> used = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        used.addAll(matches(IN_CODE, source));
      }
    }
    used.addAll(matches(IN_CODE, Path.of("nbo")));
    assertThat(used).hasSizeGreaterThan(8);
    assertThat(matches(HEADING, Path.of("src/site/markdown/errors.md")))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(used);
  }

  private static List<String> matches(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toList());
  }
}
