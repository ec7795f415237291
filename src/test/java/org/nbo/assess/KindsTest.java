package org.nbo.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.TestFiles;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Thing;

/** What is found over the kinds of things of a file is what is found over all of its things. */
class KindsTest {
  private static final BothWays BOTH = new BothWays();

  static Stream<Path> ours() {
    return Stream.concat(TestFiles.examples().stream(), TestFiles.jsonExamples().stream());
  }

  static Stream<Path> others() {
    return TestFiles.corpus("ome-xml").stream();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void findsTheSameInOurExamples(Path file) {
    assertThat(BOTH.kinds(file)).containsExactlyElementsOf(BOTH.whole(file));
  }

  @ParameterizedTest
  @MethodSource("others")
  void findsTheSameInFilesOfOthers(Path file) {
    assertThat(BOTH.kinds(file)).containsExactlyElementsOf(BOTH.whole(file));
  }

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsTheSameInRandomDocuments(long seed) throws IOException {
    Path file = Files.writeString(folder.resolve(seed + ".ome.xml"), RandomDocument.of(seed));
    assertThat(BOTH.kinds(file)).containsExactlyElementsOf(BOTH.whole(file));
  }

  @ParameterizedTest
  @MethodSource("companions")
  void findsTheSameWithOtherFiles(Path image, Path microscope) {
    BothWays both = new BothWays(microscope);
    assertThat(both.kinds(image)).containsExactlyElementsOf(both.whole(image));
  }

  static Stream<Arguments> companions() {
    return TestFiles.examples().stream()
        .flatMap(
            image -> TestFiles.jsonExamples().stream().map(other -> Arguments.of(image, other)));
  }

  @Test
  void countsWhatRepeats() throws IOException {
    StringBuilder planes = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      planes.append("<Plane TheZ=\"").append(i).append("\" TheC=\"0\" TheT=\"0\"/>\n");
    }
    Path file =
        Files.writeString(
            folder.resolve("planes.ome.xml"),
            "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"><Image ID=\"Image:0\">"
                + "<Pixels ID=\"Pixels:0\" DimensionOrder=\"XYZCT\" Type=\"uint8\" SizeX=\"1\""
                + " SizeY=\"1\" SizeZ=\"2000\" SizeC=\"1\" SizeT=\"1\">\n"
                + planes
                + "</Pixels></Image></OME>");
    Assessment found = Nbo.bundled().assess(Source.of(file), Axes.tier(1));
    assertThat(found.findings())
        .filteredOn(f -> f.rule().id().endsWith("#Plane-timestamp"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.count()).isEqualTo(2_000);
              assertThat(f.line()).isEqualTo(2);
              assertThat(f.examples()).extracting(Thing::line).containsExactly(3, 4, 5, 6);
            });
  }
}
