package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.cli.NboProcess;

/**
 * The examples on the page of a command, one after the other in a folder with nothing but the
 * examples, show what one sees: data and messages, as on a terminal.
 */
class CommandPagesIT {
  @TempDir Path folder;

  @BeforeEach
  void startsWithTheExamplesOnly() throws IOException {
    Path source = Files.createDirectory(folder.resolve("src"));
    PathUtils.copyDirectory(Path.of("src/examples"), source.resolve("examples"));
    Path launcher =
        Files.writeString(
            folder.resolve("nbo"),
            "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(Path.of("nbo").toAbsolutePath()));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  static Stream<Path> pages() {
    return CommandPages.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsWhatOneSees(Path page) throws IOException {
    List<ConsoleExample> examples = ConsoleExample.on(page);
    assertThat(examples).isNotEmpty();
    SoftAssertions softly = new SoftAssertions();
    for (ConsoleExample example : examples) {
      String seen =
          NboProcess.shell("cd '" + folder + "' && { " + example.command() + "\n} 2>&1").out();
      softly
          .assertThat(example.asShown(seen))
          .as("$ %s", example.command())
          .isEqualTo(example.output());
    }
    softly.assertAll();
  }
}
