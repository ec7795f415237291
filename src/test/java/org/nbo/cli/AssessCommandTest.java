package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.TestFiles;

class AssessCommandTest {
  private static final Path COMPLETE = Path.of("src/examples/widefield/image.nbo.xml");
  private static final Path PLAIN_OME = Path.of("src/examples/widefield/image.ome.xml");

  @TempDir Path folder;

  @Test
  void anImageWithAllRequiredFieldsFits() {
    CommandLineRun run =
        CommandLineRun.of("assess", "--extension", "core,basic", COMPLETE.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Fit for Tier 1.", "90 of 90", "53 of 53");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " LensNA=\"1.4\"                            | core-tier1-must#Objective-lensNA",
        " Magnification=\"60\"                      | core-tier1-must#Objective-magnification",
        " ImmersionType=\"Mineral Oil\"             | core-tier1-must#Objective-immersionType",
        " DIC=\"false\"                             | core-tier1-must#Objective-dic",
        " Purpose=\"Localization\"                  | core-tier1-must#Experiment-purpose",
        " Name=\"nuclei\"                           | core-tier1-must#Channel-name",
        " Timestamp=\"0.40\"                        | core-tier1-must#Plane-timestamp",
        " PhysicalSizeX=\"0.108\"                   | core-tier1-must#Pixels-physicalSizeX",
        "<ExcitationFilterRef ID=\"Filter:0\"/>     |",
        "<InstrumentRef ID=\"Instrument:0\"/>       | core-tier1-must#Image-usesInstrument",
        "<ExperimentRef ID=\"Experiment:0\"/>       | core-tier1-must#Image-belongsToExperiment",
        "<TiffData IFD=\"0\" PlaneCount=\"4\"/>     | core-tier1-must#Pixels-pixel-data",
        " FWHMBandwidth=\"50\"                      | core-tier1-must#TransmittanceRange-fwhmBandwidth",
        " Version=\"4.1\"                           | basic-tier1-must#AcquisitionSoftware-version",
        " PixelWidth=\"6.5\" PixelWidthUnit=\"µm\"  | basic-tier1-must#CMOS-pixelWidth",
        " Organism=\"Homo sapiens\"                 | basic-tier1-must#Sample-organism",
        "<SampleRef ID=\"Sample:0\"/>               | basic-tier1-must#Image-hasSample",
        " CoverGlassNo=\"#1.5H (0.17 -0.18)\"       | basic-tier1-must#CoverGlass-coverGlassNumber",
        " Humidity=\"40\"                         | core-tier1-must#ImagingEnvironment-humidity",
      })
  void oneFieldLessGivesItsOwnFindingAndNoOther(String removed, String rule) throws IOException {
    String source = Files.readString(COMPLETE);
    String text = Files.readString(COMPLETE).contains(' ' + removed) ? ' ' + removed : removed;
    assertThat(source).contains(text);
    Path file =
        Files.writeString(
            folder.resolve("less.xml"),
            source.substring(0, source.indexOf(text))
                + source.substring(source.indexOf(text) + text.length()));
    CommandLineRun run =
        CommandLineRun.of(
            "assess", "--extension", "core,basic", "--format", "json", file.toString());
    List<String> violations = rules(run.json(), 1, "must");
    if (rule == null) {
      assertThat(violations).isEmpty();
      assertThat(run.exitCode()).isZero();
    } else {
      assertThat(violations).containsExactly(rule);
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void recommendedFieldsCountWhenAskedFor() {
    CommandLineRun run =
        CommandLineRun.of(
            "assess", "--extension", "core,basic", "--level", "all", COMPLETE.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("Missing for Tier 1 (SHOULD)");
  }

  @Test
  void omeDataAreUnderstoodWhereNboMovedThem() {
    JsonObject report =
        CommandLineRun.of(
                "assess", "--extension", "core,basic", "--format", "json", PLAIN_OME.toString())
            .json();
    assertThat(rules(report, 1, "must"))
        .doesNotContain(
            "core-tier1-must#Channel-hasLightPath",
            "core-tier1-must#LightPath-hasDetectorSettings",
            "basic-tier1-must#Channel-hasFluorophore",
            "core-tier1-must#TransmittanceRange-wavelength")
        .contains("core-tier1-must#Objective-dic");
  }

  @Test
  void whatKeyValuePairsSayCounts() throws IOException {
    String source = Files.readString(PLAIN_OME);
    JsonObject without = assess(source);
    JsonObject with =
        assess(
            source.replace(
                "</Value>",
                "<M K=\"Objective|DIC\">false</M><M K=\"Objective|LensNA\">1.2</M></Value>"));
    assertThat(rules(without, 1, "must")).contains("core-tier1-must#Objective-dic");
    assertThat(rules(with, 1, "must"))
        .containsExactlyInAnyOrderElementsOf(
            rules(without, 1, "must").stream()
                .filter(rule -> !rule.equals("core-tier1-must#Objective-dic"))
                .toList());
    assertThat(with.getJsonArray("findings").getValuesAs(JsonObject.class))
        .filteredOn(finding -> finding.getString("kind").equals("conflict"))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.getString("subject")).endsWith("#Objective:0");
              assertThat(conflict.getString("severity")).isEqualTo("warning");
              assertThat(conflict.getInt("line")).isGreaterThan(1);
            });
  }

  private JsonObject assess(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("pairs.ome.xml"), source);
    return CommandLineRun.of("assess", "--format", "json", file.toString()).json();
  }

  @Test
  void jsonIsTheContractForPipelines() {
    JsonObject report =
        CommandLineRun.of("assess", "--format", "json", PLAIN_OME.toString()).json();
    assertThat(report.getString("file")).isEqualTo(PLAIN_OME.toString());
    assertThat(report.getString("sha256")).matches("[0-9a-f]{64}");
    assertThat(report.getString("format")).isEqualTo("OME-XML 2016-06");
    assertThat(report.getJsonObject("tierMet").getInt("must")).isZero();
    assertThat(report.getJsonObject("tierMet").getInt("all")).isZero();
    assertThat(report.getInt("tierAsked")).isEqualTo(1);
    assertThat(report.getBoolean("conforms")).isFalse();
    assertThat(report.getJsonArray("modality").getJsonObject(0).getString("iri"))
        .endsWith("FBbi_00100013");
    assertThat(report.getJsonArray("matrix")).hasSize(6);
    assertThat(report.getJsonArray("matrix").getJsonObject(0).keySet())
        .containsExactly("extension", "tier", "level", "filled", "asked");
    JsonObject finding = report.getJsonArray("findings").getJsonObject(0);
    assertThat(finding.keySet())
        .contains(
            "kind",
            "severity",
            "rule",
            "subject",
            "field",
            "tier",
            "level",
            "extension",
            "message",
            "line");
    assertThat(finding.getInt("line")).isGreaterThan(1);
  }

  @Test
  void severalFilesAreAnArray() {
    CommandLineRun run =
        CommandLineRun.of("assess", "--format", "json", PLAIN_OME.toString(), COMPLETE.toString());
    assertThat(Json.createReader(new StringReader(run.out())).readArray()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.xml", "src/examples/widefield/image.ome.xml"})
  void severalFilesAreAnArrayWhateverCanBeRead(String other) {
    CommandLineRun run = CommandLineRun.of("assess", "--format", "json", "absent.xml", other);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(Json.createReader(new StringReader(run.out())).readArray())
        .hasSize(other.startsWith("src") ? 1 : 0);
  }

  @Test
  void anIdThatTwoThingsShareIsReported() throws IOException {
    String image = Files.readString(Path.of("src/examples/widefield/image.nbo.xml"));
    String twin =
        image.replaceFirst(
            "(?s)(<Objective .*?</Objective>|<Objective [^>]*/>)",
            "$1\n<Objective ID=\"Objective:0\"/>");
    assertThat(twin).isNotEqualTo(image);
    CommandLineRun run =
        CommandLineRun.of("assess", Files.writeString(folder.resolve("twin.xml"), twin).toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("Another thing has this ID already.");
  }

  @Test
  void whatFilesSayCannotForgeLinesOfTheReport() throws IOException {
    String image =
        Files.readString(Path.of("src/examples/widefield/image.ome.xml"))
            .replace("Immersion=\"Oil\"", "Immersion=\"q&#10;Fit for Tier 3.&#x9b;31m\"");
    CommandLineRun run =
        CommandLineRun.of("assess", Files.writeString(folder.resolve("x.xml"), image).toString());
    assertThat(run.out()).contains("q\ufffdFit for Tier 3.\ufffd31m");
  }

  @Test
  void valuesAndReferencesThatAreWrongAtEveryTier() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("wrong.ome.xml"),
            """
            <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">
              <Instrument ID="Instrument:0"><Objective ID="Objective:0" LensNA="high" Correction="Best"/></Instrument>
              <Image ID="Image:0">
                <InstrumentRef ID="Instrument:7"/>
                <ObjectiveSettings ID="Image:0"/>
                <Pixels ID="Pixels:0" SizeX="0" PhysicalSizeXUnit="µm" Gizmo="1"/>
              </Image>
            </OME>
            """);
    JsonObject report =
        CommandLineRun.of("assess", "--no-schema", "--format", "json", file.toString()).json();
    List<String> wrong =
        report.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
            .filter(f -> !f.getString("kind").equals("missing"))
            .map(
                f ->
                    f.getString("kind")
                        + ' '
                        + f.getString("rule")
                        + ' '
                        + f.getString("value", ""))
            .toList();
    assertThat(wrong)
        .containsExactlyInAnyOrder(
            "reference values#value-usesInstrument Instrument:7",
            "reference values#class-ObjectiveSettings-settingsOf Image:0",
            "placeholder core-tier1-must#Pixels-sizeX 0",
            "value values#wording-lensNA high",
            "value values#wording-objectiveCorrection Best",
            "value values#wording-physicalSizeX µm",
            "unmapped unmapped ");
  }

  @Test
  void reportsGoIntoAFolder() {
    CommandLineRun run =
        CommandLineRun.of(
            "assess", "--format", "html", "-o", folder.toString(), PLAIN_OME.toString());
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("image.ome.xml.html")).exists();
  }

  @Test
  void htmlNeedsNothingBesideItselfAndEscapesWhatFilesSay() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.ome.xml"),
            """
            <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">
              <Image ID="&lt;script>alert(1)&lt;/script>"><Pixels ID="P" SizeX="&lt;img src=x>"/></Image>
            </OME>
            """);
    String html = CommandLineRun.of("assess", "--format", "html", file.toString()).out();
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("&lt;img src=x&gt;")
        .doesNotContain("<script", "<img", "<link", " src=\"", "href=", "@import", "url(");
  }

  @ParameterizedTest
  @CsvSource({"text", "json", "html", "md", "csv", "ttl"})
  void reportsAreTheSameEveryTime(String format) {
    String[] arguments = {"assess", "--format", format, PLAIN_OME.toString(), COMPLETE.toString()};
    String first = CommandLineRun.of(arguments).out();
    assertThat(first).isNotEmpty().isEqualTo(CommandLineRun.of(arguments).out());
  }

  @Test
  void theShaclReportIsStandard() {
    String turtle = CommandLineRun.of("assess", "--format", "ttl", PLAIN_OME.toString()).out();
    assertThat(turtle).contains("sh:ValidationReport", "sh:conforms", "nbosh:Objective-dic");
  }

  @Test
  void filesOfOthersAreAssessed() {
    for (Path file : TestFiles.corpus("ome-xml")) {
      CommandLineRun run = CommandLineRun.of("assess", "--format", "json", file.toString());
      assertThat(run.exitCode()).as(file.toString()).isBetween(0, 1);
      assertThat(run.json().getJsonArray("matrix")).as(file.toString()).hasSize(6);
    }
  }

  private static List<String> rules(JsonObject report, int tier, String level) {
    return report.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .filter(f -> f.containsKey("tier") && f.getInt("tier") == tier)
        .filter(f -> f.getString("level").equals(level))
        .map(f -> f.getString("rule"))
        .toList();
  }
}
