package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several threads open their outputs before anything else has started the libraries for them. */
class ManyOutputsIT {
  private static final int FILES = 8;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"nq", "ttl", "jelly", "jsonld"})
  void areOpenedSideBySide(String format) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of("./nbo", "lift", "--quiet", "--format", format, "--out-dir", "" + folder));
    for (int i = 0; i < FILES; i++) {
      arguments.add("src/examples/widefield/image.ome.xml");
    }
    Process nbo = new ProcessBuilder(arguments).redirectErrorStream(true).start();
    String said = new String(nbo.getInputStream().readAllBytes());
    assertThat(nbo.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
    try (Stream<Path> written = Files.list(folder)) {
      assertThat(written).hasSize(FILES).allSatisfy(f -> assertThat(f).isNotEmptyFile());
    }
  }
}
