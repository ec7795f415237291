package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in a file for Office says when it was written, so that it is always the same. */
class OfficeFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--to=xlsx src/examples/micro-meta/microscope.json",
        "--to=methods --format=docx src/examples/widefield/image.nbo.xml"
      })
  void noPartSaysWhenItWasWritten(String options) throws IOException {
    Path out = folder.resolve("out");
    String line = "export --quiet " + options + " -o " + out;
    assertThat(CommandLineRun.of(line.split(" ")).exitCode()).isZero();
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(out))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).as(part.getName()).doesNotContain("dcterms:created", "dcterms:modified");
        parts++;
      }
    }
    assertThat(parts).isGreaterThan(4);
    byte[] first = Files.readAllBytes(out);
    assertThat(CommandLineRun.of(line.split(" ")).exitCode()).isZero();
    assertThat(Files.readAllBytes(out)).isEqualTo(first);
  }
}
