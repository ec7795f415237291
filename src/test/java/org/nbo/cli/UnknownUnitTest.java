package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number in a unit that nobody knows is wrong, in any format, and is no value. */
class UnknownUnitTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "widefield/image.ome.xml | PhysicalSizeXUnit=\"nm\" | Pixels/PhysicalSizeXUnit | µm, nm, mm",
        "widefield/image.nbo.xml | PeakWavelengthUnit=\"nm\" | PeakWavelengthUnit | nm, mm, µm",
        "micro-meta/microscope.json | \"WorkingDistanceUnit\": \"µm\""
            + " | Objective/WorkingDistanceUnit | mm, nm, µm",
      })
  void isToldOnceWithTheLikelyOnes(String example, String unit, String place, String likely)
      throws IOException {
    Path source = Path.of("src/examples", example);
    String content = Files.readString(source);
    assertThat(content).contains(unit);
    String right = unit.contains("µm") ? "µm" : "nm";
    Path file =
        Files.writeString(
            folder.resolve(source.getFileName()),
            content.replace(unit, unit.replace("\"" + right, "\"furlong")));
    CommandLineRun run =
        CommandLineRun.of("assess", "--extension", "core,basic", "--tier", "3", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> line.contains("furlong")))
        .isNotEmpty()
        .allMatch(line -> line.contains("the unit is not known. It can be " + likely))
        .allMatch(line -> line.contains(place + ", instead of “furlong”"));
    assertThat(CommandLineRun.of("lift", file.toString()).out())
        .contains("-unitAsWritten> \"furlong\"")
        .doesNotContain("-inSourceUnit");
  }

  /** Seconds measure no length; what the specification lists for a field stays allowed. */
  @ParameterizedTest
  @CsvSource({"s", "A", "°C", "Hz"})
  void aUnitOfAnotherQuantityIsWrongToo(String unit) throws IOException {
    String content = Files.readString(Path.of("src/examples/widefield/image.ome.xml"));
    Path file =
        Files.writeString(
            folder.resolve("image.ome.xml"),
            content.replace("PhysicalSizeXUnit=\"nm\"", "PhysicalSizeXUnit=\"" + unit + "\""));
    CommandLineRun run = CommandLineRun.of("assess", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> line.contains("instead of “" + unit + "”")))
        .singleElement()
        .asString()
        .contains("the unit is one of something else. It can be ", "Pixels/PhysicalSizeXUnit");
    assertThat(CommandLineRun.of("lift", file.toString()).out())
        .contains("physicalSizeX-unitAsWritten> \"" + unit + "\"")
        .doesNotContain("physicalSizeX-inSourceUnit", "physicalSizeX> ");
  }

  @Test
  void fillsNothingFromAPair() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("pairs.ome.xml"),
            """
            <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">
              <Image ID="Image:0">
                <Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="uint16" SizeX="9" SizeY="9" SizeZ="1" SizeC="1" SizeT="1"><MetadataOnly/></Pixels>
                <AnnotationRef ID="Annotation:1"/>
              </Image>
              <StructuredAnnotations><MapAnnotation ID="Annotation:1"><Value>
                <M K="PhysicalSizeX">325</M><M K="PhysicalSizeXUnit">furlong</M>
              </Value></MapAnnotation></StructuredAnnotations>
            </OME>
            """);
    assertThat(CommandLineRun.of("assess", file.toString()).out())
        .contains("add as Pixels/PhysicalSizeX");
  }
}
