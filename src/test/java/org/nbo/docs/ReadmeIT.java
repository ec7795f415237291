package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.cli.CommandLineRun;
import org.nbo.cli.NboProcess;

/** What the pages print of a command is what the command says, and what they link to is there. */
class ReadmeIT {
  private static final Pattern CONSOLE =
      Pattern.compile("^```console\\n\\$ (.+)\\n((?:.*\\n)*?)```$", Pattern.MULTILINE);
  private static final Pattern COMMANDS =
      Pattern.compile("^```sh\\n((?:.*\\n)*?)```$", Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  static List<Path> pages() throws IOException {
    try (Stream<Path> site = Files.walk(Path.of("src/site/markdown"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("src/examples/README.md")),
              site.filter(p -> p.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  static Stream<Arguments> console() throws IOException {
    return matches(CONSOLE).map(m -> Arguments.of(m.get(1), m.get(2)));
  }

  @ParameterizedTest
  @MethodSource("console")
  void printsWhatTheCommandSays(String command, String output) throws IOException {
    CommandLineRun run = NboProcess.shell(command);
    assertThat(run.out().stripTrailing()).isEqualTo(output.stripTrailing());
    assertThat(run.err()).isEmpty();
  }

  static Stream<String> examples() throws IOException {
    return matches(COMMANDS)
        .flatMap(m -> m.get(1).lines())
        .filter(line -> line.startsWith("./nbo ") && line.contains("src/examples/"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void showsCommandsThatWork(String command) throws IOException {
    CommandLineRun run = NboProcess.shell(command);
    assertThat(run.exitCode()).isBetween(0, 1);
    assertThat(run.out()).isNotEmpty();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void linksToFilesThatExist() throws IOException {
    for (Path page : pages()) {
      LINK.matcher(Files.readString(page))
          .results()
          .forEach(
              link ->
                  assertThat(page.toAbsolutePath().getParent().resolve(link.group(1)).normalize())
                      .as(page + " links to " + link.group(1))
                      .exists());
    }
  }

  private static Stream<List<String>> matches(Pattern pattern) throws IOException {
    Stream.Builder<List<String>> found = Stream.builder();
    for (Path page : pages()) {
      pattern
          .matcher(Files.readString(page))
          .results()
          .forEach(
              m -> found.add(List.of(m.group(), m.group(1), m.groupCount() > 1 ? m.group(2) : "")));
    }
    return found.build();
  }
}
