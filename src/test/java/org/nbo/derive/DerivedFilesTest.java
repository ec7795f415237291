package org.nbo.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nbo.ontology.Ontology;

class DerivedFilesTest {
  private static final SortedMap<String, byte[]> DERIVED = new Derivation(Ontology.load()).files();

  @Test
  void committedFilesAreWhatTheOntologyGives() throws IOException {
    for (var file : DERIVED.entrySet()) {
      assertThat(Files.readString(Path.of(file.getKey())))
          .as(file.getKey() + " (run './nbo derive')")
          .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyDerivedFileSaysSoInLineOne() {
    DERIVED.forEach(
        (path, bytes) ->
            assertThat(new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElseThrow())
                .as(path)
                .contains("Derived from ontology/ by queries/derive/"));
  }

  @Test
  void noShapeFileIsLeftOver() throws IOException {
    try (Stream<Path> shapes = Files.list(Path.of("shapes"))) {
      assertThat(
              shapes
                  .map(p -> p.toString().replace('\\', '/'))
                  .filter(p -> !p.equals("shapes/README.md")))
          .containsExactlyInAnyOrderElementsOf(
              DERIVED.keySet().stream().filter(p -> p.startsWith("shapes/")).toList());
    }
  }

  @Test
  void thereIsOneFileForEachCellOfTheMatrix() {
    assertThat(DERIVED.keySet().stream().filter(p -> p.matches("shapes/.*-tier\\d-.*")))
        .hasSize(24);
  }

  @Test
  void derivingTwiceGivesTheSameBytes() {
    SortedMap<String, byte[]> again = new Derivation(Ontology.load()).files();
    assertThat(again.keySet()).isEqualTo(DERIVED.keySet());
    again.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(DERIVED.get(path)));
  }
}
