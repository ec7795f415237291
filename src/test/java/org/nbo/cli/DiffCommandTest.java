package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Descriptions of two days told apart. */
class DiffCommandTest {
  private static final Path IMAGE = Path.of("src/examples/widefield/image.nbo.xml");

  @TempDir Path folder;

  private Path image(int number, String what, String instead) throws IOException {
    return Files.writeString(
        folder.resolve(number + ".nbo.xml"),
        Files.readString(IMAGE)
            .replaceFirst(
                "urn:uuid:[-0-9a-f]+", "urn:uuid:00000000-0000-4000-8000-%012d".formatted(number))
            .replace(what, instead));
  }

  private static CommandLineRun diff(Path before, Path after) {
    return CommandLineRun.of("diff", "" + before, "" + after);
  }

  @Test
  void partsWithoutIdAreNotNewAndGoneInEachFile() throws IOException {
    Path before = image(1, "", "");

    assertThat(diff(before, image(2, "", "")).exitCode()).isZero();
    assertThat(diff(before, image(3, "Q42-2210", "Q42-3300")).out().lines().skip(1))
        .singleElement()
        .asString()
        .contains("catalog number Q42-2210 -> Q42-3300");
    assertThat(
            diff(before, image(4, "PeakWavelength=\"555\"", "PeakWavelength=\"561\""))
                .out()
                .lines())
        .filteredOn(line -> line.contains("LED module"))
        .hasSize(2);
  }
}
