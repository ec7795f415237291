package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows by rules: in the assessment of a file, and in its graph. */
class InferenceTest {
  private static final Path WIDE = Path.of("src/examples/widefield/image.ome.xml");
  private static final Path DRY = Path.of("src/examples/impossible/dry-objective.ome.xml");

  @TempDir Path folder;

  @Test
  void anAssessmentSaysByWhichTechniqueAndWhy() {
    JsonObject told =
        CommandLineRun.of("assess", "--format", "json", WIDE.toString())
            .json()
            .getJsonArray("modality")
            .getJsonObject(0);
    assertThat(told.getString("iri")).isEqualTo("http://purl.obolibrary.org/obo/FBbi_00100013");
    assertThat(told.getString("label")).isEqualTo("wide-field fluorescence microscopy");
    assertThat(told.getString("because"))
        .contains("illumination type")
        .doesNotContain("is an image");
    assertThat(told.getInt("count")).isEqualTo(1);
    assertThat(CommandLineRun.of("assess", WIDE.toString()).out())
        .contains("Taken by wide-field fluorescence microscopy, because Channel:0 is ");
    assertThat(CommandLineRun.of("assess", "--format", "md", WIDE.toString()).out())
        .contains("Taken by wide-field fluorescence microscopy, because");
    assertThat(CommandLineRun.of("assess", "--format", "html", WIDE.toString()).out())
        .contains("<p class=\"modality\">Taken by wide-field fluorescence microscopy, because");
  }

  @Test
  void nothingFollowsFromNothing() throws IOException {
    String image =
        Files.readString(DRY)
            .replaceAll(
                "AcquisitionMode=\"\\w+\" ContrastMethod=\"\\w+\" EmissionWavelength=\"520\"", "");
    assertThat(assess(image).getJsonArray("modality")).isEmpty();
  }

  /** Not by the word of FBbi for what is wider, and not that a camera was used too. */
  @Test
  void aTechniqueIsCalledWhatMicroscopistsCallIt() throws IOException {
    String tirf = Files.readString(DRY).replace("\"WideField\"", "\"TIRF\"");
    assertThat(modality(tirf))
        .containsExactly(
            "total internal reflection fluorescence microscopy, exact evanescent wave microscopy");
    String harmonic =
        Files.readString(DRY).replace("\"WideField\"", "\"SecondHarmonicGenerationImaging\"");
    assertThat(modality(harmonic))
        .contains("second-harmonic generation microscopy, broad light microscopy");
    Path file = Files.writeString(folder.resolve("harmonic.ome.xml"), harmonic);
    assertThat(CommandLineRun.of("assess", file.toString()).out())
        .contains("Taken by second-harmonic generation microscopy, because")
        .doesNotContain("Taken by light microscopy");
  }

  private List<String> modality(String image) throws IOException {
    return assess(image).getJsonArray("modality").getValuesAs(JsonObject.class).stream()
        .map(m -> m.getString("title") + ", " + m.getString("match") + " " + m.getString("label"))
        .toList();
  }

  @Test
  void whatContradictsATechniqueIsFound() throws IOException {
    String image =
        Files.readString(DRY)
            .replace("<ObjectiveSettings", "<InstrumentRef ID=\"Instrument:0\"/><ObjectiveSettings")
            .replace(
                "EmissionWavelength=\"520\"/>",
                "EmissionWavelength=\"520\"><DetectorSettings ID=\"Detector:0\"/></Channel>");
    assertThat(rules(image)).doesNotContain("modality-conflict");
    String scanned = image.replace("\"WideField\"", "\"LaserScanningConfocalMicroscopy\"");
    assertThat(scanned).isNotEqualTo(image);
    assertThat(rules(scanned)).containsOnlyOnce("modality-conflict");
    assertThat(
            rules(
                scanned.replace(
                    "<Detector ID=\"Detector:0\" Type=\"CMOS\"",
                    "<Detector ID=\"Detector:0\" Type=\"PMT\"")))
        .doesNotContain("modality-conflict");
  }

  @Test
  void whatCannotBeIsFoundOnce() throws IOException {
    String image = Files.readString(DRY);
    assertThat(rules(image)).doesNotContain("impossible"); // two checks say it already
    assertThat(rules(image)).contains("check#dry-lens");
    String laser =
        image.replace(
            "Type=\"SolidState\" LaserMedium=\"GaAs\"", "Type=\"Gas\" LaserMedium=\"GaAs\"");
    assertThat(laser).isNotEqualTo(image);
    assertThat(
            rules(laser).stream().filter(r -> r.equals("impossible") || r.contains("laser-medium")))
        .hasSize(1);
    assertThat(rules(image.replace("LaserMedium=\"GaAs\"", "LaserMedium=\"NdYAG\"")))
        .doesNotContain("impossible");
  }

  /** What a property's numbers are always within is known without a reasoner. */
  @Test
  void aNumberThatItsPropertyCannotHaveIsImpossible() throws IOException {
    String laser =
        Files.readString(DRY).replace("LaserMedium=\"GaAs\"", "LaserMedium=\"GaAs\" Power=\"-5\"");
    assertThat(laser).contains("Power=\"-5\"");
    assertThat(rules(laser)).containsOnlyOnce("impossible");
    assertThat(rules(laser.replace("Power=\"-5\"", "Power=\"5\""))).doesNotContain("impossible");
  }

  @Test
  void liftingAddsAGraphOfItsOwnWhereItIsAsked() {
    String plain = CommandLineRun.of("lift", WIDE.toString()).out();
    assertThat(plain).doesNotContain("#inferred>");
    String inferred = CommandLineRun.of("lift", "--infer", WIDE.toString()).out();
    assertThat(inferred).startsWith(plain);
    List<String> more = inferred.substring(plain.length()).lines().toList();
    assertThat(more)
        .allMatch(line -> line.endsWith("#inferred> ."))
        .anyMatch(
            line -> line.contains("#Image:0> ") && line.contains("/WideFieldFluorescenceImage>"));
    assertThat(CommandLineRun.of("lift", "--infer", "--format", "nt", WIDE.toString()).out())
        .contains("/WideFieldFluorescenceImage> .\n");
  }

  private List<String> rules(String image) throws IOException {
    return assess(image).getJsonArray("findings").stream()
        .map(f -> f.asJsonObject().getString("rule"))
        .toList();
  }

  private JsonObject assess(String image) throws IOException {
    Path file = Files.writeString(folder.resolve("image.ome.xml"), image);
    return CommandLineRun.of("assess", "--format", "json", file.toString()).json();
  }
}
