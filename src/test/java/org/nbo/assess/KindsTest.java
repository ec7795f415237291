package org.nbo.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

  /**
   * A check, rule or shape that looks at a name, a time or a position would make a kind of each
   * thing, and an assessment as slow as there are things.
   */
  @Test
  void aPlateIsNoMoreKindsWhereItHasMoreWells() throws IOException {
    assertThat(BOTH.kept(plate(96))).isEqualTo(BOTH.kept(plate(48)));
  }

  /**
   * A plate of which no two things have an identifier, text, time or position in common, but for
   * the names of channels: these may be those of dyes.
   */
  private Path plate(int wells) throws IOException {
    StringBuilder plate = new StringBuilder();
    StringBuilder images = new StringBuilder();
    for (int i = 0; i < wells; i++) {
      plate.append(
          String.format(
              Locale.ROOT,
              "<Well ID=\"Well:%1$d\" Column=\"%2$d\" Row=\"%3$d\" Type=\"compound %1$d\""
                  + " ExternalDescription=\"batch %1$d\" ExternalIdentifier=\"x-%1$d\">"
                  + "<WellSample ID=\"WellSample:%1$d\" Index=\"%1$d\" PositionX=\"%1$d.5\""
                  + " PositionXUnit=\"µm\" Timepoint=\"2026-01-01T12:%4$02d:00\">"
                  + "<ImageRef ID=\"Image:%1$d\"/></WellSample></Well>%n",
              i,
              i % 12,
              i / 12,
              i % 60));
      images.append(
          String.format(
              Locale.ROOT,
              "<Image ID=\"Image:%1$d\" Name=\"well %1$d\"><AcquisitionDate>2026-01-01T%2$02d:%3$02d:00"
                  + "</AcquisitionDate><Description>cells number %1$d</Description>"
                  + "<StageLabel Name=\"stage %1$d\" X=\"%1$d.25\" XUnit=\"µm\"/>"
                  + "<Pixels ID=\"Pixels:%1$d\" DimensionOrder=\"XYZCT\" Type=\"uint8\" SizeX=\"64\""
                  + " SizeY=\"64\" SizeZ=\"1\" SizeC=\"1\" SizeT=\"1\">"
                  + "<Channel ID=\"Channel:%1$d\" Name=\"DAPI\" SamplesPerPixel=\"1\"/>"
                  + "<TiffData><UUID FileName=\"%1$d.tif\">"
                  + "urn:uuid:00000000-0000-4000-8000-%1$012d</UUID></TiffData>"
                  + "<Plane TheZ=\"0\" TheC=\"0\" TheT=\"0\" DeltaT=\"%1$d.75\" DeltaTUnit=\"s\""
                  + " ExposureTime=\"0.1\" ExposureTimeUnit=\"s\" PositionX=\"%1$d.5\""
                  + " PositionXUnit=\"µm\"/></Pixels></Image>%n",
              i,
              1 + i / 60,
              i % 60));
    }
    return Files.writeString(
        folder.resolve(wells + "-wells.ome.xml"),
        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
            + "<Plate ID=\"Plate:0\" Name=\"plate\" Columns=\"12\" Rows=\"8\">\n"
            + plate
            + "</Plate>\n"
            + images
            + "</OME>");
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
