package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleExampleTest {
  @TempDir Path folder;

  @Test
  void aBlockHasSeveralCommandsWithTheirOutput() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.md"),
            "Text\n\n```console\n$ one\na\n\nb\n$ two\n$ three\nc\n```\n\n```sh\n$ four\n```\n");
    assertThat(ConsoleExample.on(page))
        .isEqualTo(
            List.of(
                new ConsoleExample("one", "a\n\nb\n"),
                new ConsoleExample("two", ""),
                new ConsoleExample("three", "c\n")));
  }

  @Test
  void whatIsLeftOutMayBeAnything() {
    ConsoleExample example = new ConsoleExample("x", "first\n…\n3 of … files\n…\n");
    for (String seen : List.of("first\n3 of 7 files\n", "first\nmore\n\n3 of 700 files\nlast\n")) {
      assertThat(example.asShown(seen)).isEqualTo(example.output());
    }
  }

  @Test
  void whatIsNotLeftOutIsCompared() {
    ConsoleExample example = new ConsoleExample("x", "first\n…\n3 of … files\n");
    for (String seen :
        List.of(
            "",
            "first\n",
            "first\n13 of 7 files\n",
            "first\n3 of 7 files\nlast\n",
            "3 of 7 files\n")) {
      assertThat(example.asShown(seen)).isEqualTo(seen);
    }
  }
}
