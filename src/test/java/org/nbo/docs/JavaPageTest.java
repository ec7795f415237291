package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code java.md} shows is taken from a test that runs it, and nothing else. */
class JavaPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/java.md");
  private static final Path TOUR = Path.of("src/test/java/org/nbo/TourTest.java");
  private static final Pattern SNIPPET =
      Pattern.compile("(?:<!-- (\\w+) -->\\n)?```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REGION =
      Pattern.compile(" *// tag::(\\w+)\\[]\\n(.*?) *// end::\\1\\[]", Pattern.DOTALL);

  @Test
  void showsWhatIsTested() throws IOException {
    Map<String, String> tested =
        matches(REGION, TOUR).collect(Collectors.toMap(m -> m.group(1), m -> flush(m.group(2))));
    Map<String, String> shown =
        matches(SNIPPET, PAGE)
            .collect(Collectors.toMap(m -> String.valueOf(m.group(1)), m -> m.group(2).strip()));
    assertThat(shown).isEqualTo(tested);
  }

  private static Stream<MatchResult> matches(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results();
  }

  /** At the left margin. */
  private static String flush(String code) {
    return code.stripTrailing().stripIndent().strip();
  }
}
