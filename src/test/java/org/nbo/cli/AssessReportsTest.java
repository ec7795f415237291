package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a facility manager reads of whole files. */
class AssessReportsTest {
  private static final Path IMAGE = Path.of("src/examples/widefield/image.nbo.xml");

  private static final String OME =
      """
      <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" UUID="urn:uuid:00000000-0000-4000-8000-000000000001">
      %s
      </OME>
      """;

  @TempDir Path folder;

  private String ome(String content) throws IOException {
    return Files.writeString(folder.resolve("image.ome.xml"), OME.formatted(content)).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "report.json, '{'",
    "report.md, '# '",
    "report.csv, 'file,'",
    "report.ttl, 'PREFIX '",
    "report.html, '<!DOCTYPE html>'",
    "REPORT.HTML, '<!DOCTYPE html>'",
    "report.txt, 'src/examples/'"
  })
  void theNameOfTheReportSaysItsFormat(String name, String beginning) throws IOException {
    Path report = folder.resolve(name);
    CommandLineRun run = CommandLineRun.of("assess", "-o", report.toString(), IMAGE.toString());
    assertThat(run.out()).isEmpty();
    assertThat(report).isRegularFile();
    assertThat(Files.readString(report)).startsWith(beginning);
  }

  @Test
  void severalMicroscopesHaveVerdictsOfTheirOwn() throws IOException {
    String file =
        ome(
            """
            <Instrument ID="Instrument:0"><Objective ID="Objective:0" LensNA="1.4"/></Instrument>
            <Instrument ID="Instrument:1"><Objective ID="Objective:1"/></Instrument>""");
    JsonObject report = CommandLineRun.of("assess", "--format", "json", file).json();
    assertThat(report.getJsonArray("microscopes").getValuesAs(JsonObject.class))
        .extracting(m -> m.getString("name"))
        .containsExactly("Instrument:0", "Instrument:1");
    int first = report.getJsonArray("microscopes").getJsonObject(0).getInt("missing");
    int second = report.getJsonArray("microscopes").getJsonObject(1).getInt("missing");
    assertThat(second).isEqualTo(first + 1);
    assertThat(CommandLineRun.of("assess", file).out())
        .contains("By microscope: Instrument:0 meets no tier (" + first + " fields of Tier 1");
  }

  @Test
  void oneMicroscopeNeedsNone() throws IOException {
    JsonObject report =
        CommandLineRun.of("assess", "--format", "json", ome("<Instrument ID=\"Instrument:0\"/>"))
            .json();
    assertThat(report).doesNotContainKey("microscopes");
  }

  /** Only its use tells an excitation filter from others, and its place is that of all filters. */
  @Test
  void theValueOfAKindThatUseTellsGoesWhereTheElementIs() throws IOException {
    String file =
        ome(
            """
            <Instrument ID="Instrument:0"><Filter ID="Filter:0"/></Instrument>
            <Image ID="Image:0"><InstrumentRef ID="Instrument:0"/>
            <Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="uint8" SizeX="1" SizeY="1" SizeZ="1" SizeC="1" SizeT="1">
            <Channel ID="Channel:0"><LightPath><ExcitationFilterRef ID="Filter:0"/></LightPath></Channel><MetadataOnly/></Pixels></Image>""");
    assertThat(CommandLineRun.of("assess", file).out())
        .containsPattern("excitation filter +\\[Filter:0")
        .contains("add as Filter/Manufacturer", "add as Filter/TransmittanceRange")
        .doesNotContain("ExcitationFilter | Manufacturer");
  }

  @Test
  void aTermOfAnotherListIsComparedWithWhatTheFormatAllows() throws IOException {
    String file =
        ome(
            """
            <Image ID="Image:0"><Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="uint8" SizeX="1" SizeY="1" SizeZ="1" SizeC="1" SizeT="1">
            <Channel ID="Channel:0" AcquisitionMode="Confocal"/><MetadataOnly/></Pixels></Image>""");
    assertThat(CommandLineRun.of("assess", file).out())
        .contains("Nearest there: ", "SpinningDiskConfocal", "instead of “Confocal”")
        .doesNotContain("raster");
  }

  @Test
  void aGreekLetterThatLooksLikeTheMicroSignIsRepaired() throws IOException {
    String file =
        ome(
            """
            <Image ID="Image:0"><Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="uint8" SizeX="1" SizeY="1" SizeZ="1" SizeC="1" SizeT="1" PhysicalSizeX="0.1" PhysicalSizeXUnit="\u03bcm">
            <Channel ID="Channel:0"/><MetadataOnly/></Pixels></Image>""");
    assertThat(CommandLineRun.of("assess", file).out())
        .contains("was read as “\u00b5m”, in other characters that look alike")
        .doesNotContain("the schema expects");
  }
}
