package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.Nbo;
import org.nbo.cli.Main;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Each command has a page, with each of its options in a table and each error explained. */
class CommandPagesTest {
  private static final CommandLine NBO = Main.commands(Nbo::bundled);

  private static final Pattern ROW = Pattern.compile("^\\| (`-.*?) \\|", Pattern.MULTILINE);
  private static final Pattern OPTION = Pattern.compile("(?<=`)--?[a-zA-Z][a-z-]*");
  private static final Pattern SECTION = Pattern.compile("(?<=^## ).*$", Pattern.MULTILINE);
  private static final Pattern ERROR =
      Pattern.compile("\\[(NBO-[A-Z0-9-]+)\\]\\(\\.\\./errors\\.md#([a-z0-9-]+)\\)");

  static Stream<CommandSpec> commands() {
    return NBO.getSubcommands().values().stream().map(CommandLine::getCommandSpec);
  }

  @Test
  void thereIsOneForEachCommand() {
    assertThat(CommandPages.all())
        .containsExactlyInAnyOrderElementsOf(commands().map(CommandPagesTest::page).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void hasEveryOption(CommandSpec command) throws IOException {
    Set<String> known = new TreeSet<>();
    for (OptionSpec option : command.options()) {
      known.addAll(List.of(option.names()));
    }
    String rows = String.join("\n", matches(ROW, text(command)));
    assertThat(matches(OPTION, rows))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void hasTheSameSections(CommandSpec command) throws IOException {
    assertThat(text(command)).startsWith("# nbo " + command.name() + "\n");
    assertThat(matches(SECTION, text(command)))
        .startsWith("Examples")
        .endsWith("Options", "Exit codes", "Errors");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void leadsToErrorsThatAreExplained(CommandSpec command) throws IOException {
    String errors = Files.readString(Path.of("src/site/markdown/errors.md"));
    List<MatchResult> links = ERROR.matcher(text(command)).results().toList();
    assertThat(links).isNotEmpty();
    for (MatchResult link : links) {
      assertThat(errors).contains("\n## " + link.group(1) + "\n");
      assertThat(link.group(2)).isEqualToIgnoringCase(link.group(1));
    }
  }

  private static Path page(CommandSpec command) {
    return CommandPages.FOLDER.resolve(command.name() + ".md");
  }

  private static String text(CommandSpec command) throws IOException {
    return Files.readString(page(command));
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(m -> m.groupCount() > 0 ? m.group(1) : m.group())
        .toList();
  }
}
