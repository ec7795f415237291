package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.lift.mend.Mend;

/** A document is the same however often it is opened, whether it is kept or read again. */
class SourceFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 100_000})
  void isOpenedSeveralTimes(int blanks) throws IOException {
    String element = "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"";
    String rest = ">" + " ".repeat(blanks) + "</OME>";
    Path path = Files.writeString(folder.resolve("image.ome.xml"), "note " + element + rest);
    SourceFile file = SourceFile.of(path);

    for (int i = 0; i < 3; i++) {
      try (InputStream in = file.open()) {
        assertThat(in.readNBytes(10)).isEqualTo("     <OME ".getBytes(StandardCharsets.UTF_8));
      }
      try (InputStream in = file.open()) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo("     " + element + rest);
      }
    }
    assertThat(file.mends()).extracting(Mend::what).containsExactly("beginning");
  }
}
