package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.cli.CommandLineRun;
import org.nbo.cli.NboProcess;

/** What the pages print of a command is what the command says, and what they link to is there. */
class ReadmeIT {
  private static final Pattern COMMANDS =
      Pattern.compile("^```sh\\n((?:.*\\n)*?)```$", Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  static List<Path> pages() throws IOException {
    List<Path> pages =
        new ArrayList<>(List.of(Path.of("README.md"), Path.of("src/examples/README.md")));
    GuidesTest.guides().forEach(pages::add);
    try (Stream<Path> site = Files.walk(Path.of("src/site/markdown"))) {
      site.filter(p -> p.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  static Stream<ConsoleExample> console() throws IOException {
    Stream.Builder<ConsoleExample> examples = Stream.builder();
    for (Path page : pages()) {
      if (!page.startsWith(CommandPages.FOLDER)) {
        ConsoleExample.on(page).forEach(examples::add);
      }
    }
    return examples.build();
  }

  @ParameterizedTest
  @MethodSource("console")
  void printsWhatTheCommandSays(ConsoleExample example) throws IOException {
    CommandLineRun run = NboProcess.shell(example.command());
    assertThat(example.asShown(run.out())).isEqualTo(example.output());
    assertThat(run.err()).isEmpty();
  }

  static Stream<String> examples() throws IOException {
    Stream.Builder<String> lines = Stream.builder();
    for (Path page : pages()) {
      COMMANDS
          .matcher(Files.readString(page))
          .results()
          .flatMap(m -> m.group(1).lines())
          .forEach(lines);
    }
    return lines
        .build()
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
}
