package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code nbo reason} on what people and programs write. */
class ReasonCommandTest {
  private static final Path DRY = Path.of("src/examples/impossible/dry-objective.ome.xml");

  @TempDir Path folder;

  @Test
  void whatStandsForNoValueIsNotImpossible() throws IOException {
    String image = Files.readString(DRY).replace("LensNA=\"1.2\"", "LensNA=\"%s\"");
    assertThat(reason(image.formatted("0"))).doesNotContain("numerical aperture");
    assertThat(reason(image.formatted("-1"))).doesNotContain("numerical aperture");
    assertThat(reason(image.formatted("-0.5")))
        .contains("has numerical aperture -0.5 (line 7)")
        .contains("but numerical aperture is above 0 and below 4.1");
  }

  private String reason(String image) throws IOException {
    Path file = Files.writeString(folder.resolve("image.ome.xml"), image);
    CommandLineRun run = CommandLineRun.of("reason", file.toString());
    assertThat(run.exitCode()).isEqualTo(4);
    return run.out();
  }
}
