package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  /** An image of so many planes, of which the last stands elsewhere. */
  private Path planes(String name, int count, String last) throws IOException {
    StringBuilder document =
        new StringBuilder(
            """
            <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">
            <Image ID="Image:0"><Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="uint8"
            SizeX="8" SizeY="8" SizeZ="%d" SizeC="1" SizeT="1">
            <Channel ID="Channel:0:0" SamplesPerPixel="1"/><MetadataOnly/>
            """
                .formatted(count));
    for (int z = 0; z < count; z++) {
      document.append(
          "<Plane TheZ=\"%d\" TheC=\"0\" TheT=\"0\" PositionX=\"%s\"/>%n"
              .formatted(z, z == count - 1 ? last : "1.5"));
    }
    return Files.writeString(
        folder.resolve(name), document.append("</Pixels></Image></OME>").toString());
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

  /** Pairs of all with all would take hours. */
  @Test
  @Timeout(600)
  void manyPlanesAreComparedEachWithItsOwn() throws IOException {
    Path before = planes("before.ome.xml", 1000, "1.5");
    Path after = planes("after.ome.xml", 1000, "2.5");

    assertThat(diff(before, after).out().lines().skip(1))
        .singleElement()
        .asString()
        .contains("Plane:999", "position X 1.5 reference frame -> 2.5 reference frame");
  }
}
