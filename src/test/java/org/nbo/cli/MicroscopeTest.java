package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An image and the files given with it are assessed as one experiment. */
class MicroscopeTest {
  private static final String UUID = "6f1b2f0e-1f7e-4d6a-9c39-0a8de1d7a001";
  private static final String OTHER_UUID = "6f1b2f0e-1f7e-4d6a-9c39-0a8de1d7a002";
  private static final String PRODUCT =
      "Manufacturer='Example Optics' Model='Apo 60x' CatalogNumber='A-60'";

  @TempDir Path folder;

  @Test
  void findsAThingByItsUuid() throws IOException {
    JsonObject report =
        assess("ID='Objective:" + UUID + "' LensNA='1.4'", objective("ID='" + UUID + "'"));
    assertThat(evidence(report, "Objective:" + UUID)).containsExactly("the same ID, " + UUID);
  }

  @Test
  void findsAThingByItsProduct() throws IOException {
    JsonObject report =
        assess(
            "ID='Objective:0' " + PRODUCT,
            objective(
                "ID='Objective:9' Manufacturer='EXAMPLE Optics' Model='Apo-60x' CatalogNumber='A60'"));
    assertThat(evidence(report, "Objective:0"))
        .containsExactly("the same manufacturer, model and catalog number");
  }

  @Test
  void findsAThingByWhatSetsItApart() throws IOException {
    JsonObject report =
        assess(
            "ID='Objective:0' Magnification='60' LensNA='1.4'",
            objective("ID='o1' Magnification='60' LensNA='1.4'")
                + objective("ID='o2' Magnification='60' LensNA='1.2'")
                + objective("ID='o3' Magnification='10' LensNA='0.3'"));
    assertThat(evidence(report, "Objective:0"))
        .singleElement()
        .asString()
        .startsWith("the same ")
        .contains("magnification", "numerical aperture");
  }

  @Test
  void takesLocalIdentifiersOfDifferentProductsForDifferentThings() throws IOException {
    JsonObject report =
        assess(
            "ID='Objective:0' " + PRODUCT,
            objective("ID='Objective:0' Manufacturer='Example Optics' Model='Plan 10x'"));
    assertThat(evidence(report, "Objective:0")).isEmpty();
  }

  @Test
  void takesTwoUnknownMakersForTwo() throws IOException {
    String unknown = "Manufacturer='NA' Model='unknown' CatalogNumber='999999'";
    JsonObject report = assess("ID='Objective:0' " + unknown, objective("ID='o1' " + unknown));
    assertThat(evidence(report, "Objective:0")).isEmpty();
  }

  @Test
  void leavesApartWhatIsNotCertainAndSaysSo() throws IOException {
    JsonObject report =
        assess(
            "ID='Objective:0' " + PRODUCT,
            objective("ID='o1' Name='left one' " + PRODUCT)
                + objective("ID='o2' Name='right one' " + PRODUCT));
    assertThat(evidence(report, "Objective:0")).isEmpty();
    assertThat(findings(report, "merge#ambiguous"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.getString("severity")).isEqualTo("info");
              assertThat(f.getString("message")).contains("o1 or o2 of ");
            });
  }

  @Test
  void fillsWhatTheImageLeavesOut() throws IOException {
    String image = "ID='Objective:0' " + PRODUCT;
    String more = " Magnification='60' LensNA='1.4' Correction='PlanApo' ImmersionType='Water'";
    JsonObject alone = assess(image, "");
    JsonObject together = assess(image, objective("ID='o1' " + PRODUCT + more));
    assertThat(missing(alone)).contains("LensNA", "Magnification");
    assertThat(missing(together)).doesNotContain("LensNA", "Magnification");
  }

  @Test
  void fillsWhereTheImageHasAPlaceholder() throws IOException {
    JsonObject report =
        assess(
            "ID='Objective:" + UUID + "' Model='NA'",
            objective("ID='" + UUID + "' Model='Apo 60x'"));
    assertThat(findings(report, "core-tier1-must#Objective-model")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LensNA, 1.4, 1.3, violation, lensNA",
    "Magnification, 60, 63, violation, magnification",
    "WorkingDistance, 0.13, 0.14, violation, workingDistance",
    "ImmersionType, Water, Air, violation, immersionType",
    "CorrectionCollar, true, false, violation, correctionCollar",
    "Model, Apo 60x, Plan 60x, warning, model"
  })
  void tellsAConflict(String attribute, String here, String there, String severity, String property)
      throws IOException {
    JsonObject report =
        assess(
            "ID='Objective:" + UUID + "' " + attribute + "='" + here + "'",
            objective("ID='" + UUID + "' " + attribute + "='" + there + "'"));
    assertThat(conflicts(report))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.getString("rule")).isEqualTo("merge#" + property);
              assertThat(f.getString("kind")).isEqualTo("conflict");
              assertThat(f.getString("severity")).isEqualTo(severity);
              assertThat(f.getString("field")).isEqualTo(attribute);
              assertThat(f.getString("message"))
                  .contains(" " + here + " ", " " + there + " ", "microscope.xml, line ");
            });
    assertThat(report.getBoolean("conforms")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "LensNA, 1.4, 1.40",
    "WorkingDistance, 0.13, 0.130",
    "Model, Apo 60x, APO-60X",
    "Name, oil lens, 60x",
    "Description, one, another"
  })
  void takesAnotherWordingForTheSame(String attribute, String here, String there)
      throws IOException {
    JsonObject report =
        assess(
            "ID='Objective:" + UUID + "' " + attribute + "='" + here + "'",
            objective("ID='" + UUID + "' " + attribute + "='" + there + "'"));
    assertThat(conflicts(report)).isEmpty();
  }

  @Test
  void comparesQuantitiesInOneUnit() throws IOException {
    String attributes = "' WorkingDistance='0.13' WorkingDistanceUnit='mm'";
    String others = "' WorkingDistance='130' WorkingDistanceUnit='µm'";
    JsonObject report =
        assess("ID='Objective:" + UUID + attributes, objective("ID='" + UUID + others));
    assertThat(conflicts(report)).isEmpty();
  }

  /** The settings name an objective that only the microscope's file describes. */
  @Test
  void resolvesReferencesOfTheSettingsInTheMicroscope() throws IOException {
    Path image = write("image.xml", "<Instrument ID='Instrument:0'/>" + image("Image:0", ""));
    Path settings =
        write("settings.xml", image("Image:7", "<ObjectiveSettings ID='" + UUID + "'/>"));
    Path microscope =
        write(
            "microscope.xml",
            "<Instrument ID='m'>"
                + objective("ID='" + UUID + "' LensNA='1.4'")
                + objective("ID='" + OTHER_UUID + "' LensNA='0.3'")
                + "</Instrument>");
    JsonObject report =
        CommandLineRun.of(
                "assess",
                image.toString(),
                "--settings",
                settings.toString(),
                "--microscope",
                microscope.toString(),
                "--format",
                "json")
            .json();
    assertThat(report.getJsonArray("findings").getValuesAs(JsonObject.class))
        .noneMatch(f -> f.getString("kind").equals("reference"));
    assertThat(report.getJsonArray("with")).hasSize(2);
  }

  @Test
  void tellsThatTheSettingsAreOfAnotherMicroscope() throws IOException {
    Path image = write("image.xml", "<Instrument ID='Instrument:0'/>" + image("Image:0", ""));
    String settings = image("Image:7", "").replace("Instrument:0", UUID);
    Path microscope = write("microscope.xml", "<Instrument ID='" + OTHER_UUID + "'/>");
    JsonObject report =
        CommandLineRun.of(
                "assess",
                image.toString(),
                "--settings",
                write("settings.xml", settings).toString(),
                "--microscope",
                microscope.toString(),
                "--format",
                "json")
            .json();
    assertThat(findings(report, "merge#id"))
        .singleElement()
        .satisfies(f -> assertThat(f.getString("message")).contains(UUID, OTHER_UUID));
  }

  /** Image, settings and microscope of the examples, which differ in the working distance. */
  @Test
  void makesOneExperimentOfThreeFiles() {
    CommandLineRun run =
        CommandLineRun.of(
            "assess",
            "src/examples/widefield/image.ome.xml",
            "--settings",
            "src/examples/micro-meta/settings.json",
            "--microscope",
            "src/examples/micro-meta/microscope.json",
            "--format",
            "json");
    JsonObject report = run.json();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(conflicts(report))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.getString("field")).isEqualTo("WorkingDistance");
              assertThat(f.getString("message")).contains("0.13 mm here", "0.14 mm in ");
            });
    assertThat(report.getJsonArray("with"))
        .extracting(c -> c.asJsonObject().getJsonArray("same").size())
        .containsExactly(21, 17);
    assertThat(missing(report)).doesNotContain("CoatingMethod", "TransmittanceRange", "Origin");
  }

  @Test
  void saysThatTheFilesHaveNothingInCommon() throws IOException {
    Path image = write("image.xml", image("Image:0", ""));
    Path microscope =
        write("microscope.xml", "<Instrument ID='m'>" + objective("ID='o'") + "</Instrument>");
    assertThat(findings(assess(image, microscope), "merge#nothing")).hasSize(1);
  }

  @Test
  void tellsWhichFileDescribesAThing() throws IOException {
    JsonObject report = assess("ID='Objective:0' " + PRODUCT, objective("ID='o1' LensNA='0.3'"));
    assertThat(findings(report, "core-tier1-must#Objective-model"))
        .singleElement()
        .satisfies(f -> assertThat(f.getString("file")).endsWith("microscope.xml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "md", "html"})
  void namesTheFilesAndTheEvidence(String format) throws IOException {
    Path image = write("image.xml", instrument("ID='Objective:0' " + PRODUCT));
    Path microscope = write("microscope.xml", instrument("ID='o1' " + PRODUCT));
    CommandLineRun run =
        CommandLineRun.of(
            "assess", image.toString(), "--microscope", microscope.toString(), "--format", format);
    assertThat(run.out())
        .contains("microscope.xml", "the same manufacturer, model and catalog number");
  }

  @Test
  void refusesAMicroscopeThatCannotBeRead() throws IOException {
    Path image = write("image.xml", image("Image:0", ""));
    CommandLineRun run =
        CommandLineRun.of("assess", image.toString(), "--microscope", "no-such-file.json");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("no-such-file.json").contains("[NBO-LIFT-004]");
  }

  private JsonObject assess(String objective, String microscope) throws IOException {
    return assess(
        write("image.xml", instrument(objective)),
        write("microscope.xml", "<Instrument ID='m'>" + microscope + "</Instrument>"));
  }

  private static JsonObject assess(Path image, Path microscope) {
    return CommandLineRun.of(
            "assess",
            image.toString(),
            "--microscope",
            microscope.toString(),
            "--format",
            "json",
            "--level",
            "all",
            "--tier",
            "3")
        .json();
  }

  private static String instrument(String objective) {
    return "<Instrument ID='Instrument:0'>" + objective(objective) + "</Instrument>";
  }

  private static String objective(String attributes) {
    return "<Objective " + attributes + "/>\n";
  }

  private static String image(String id, String content) {
    return "<Image ID='" + id + "'><InstrumentRef ID='Instrument:0'/>" + content + "</Image>";
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "<OME xmlns='http://www.NamespaceTest.org/Schemas/NBO/2020-11'>\n" + content + "</OME>");
  }

  private static List<String> evidence(JsonObject report, String thing) {
    return report.getJsonArray("with").getJsonObject(0).getJsonArray("same").stream()
        .map(JsonValue::asJsonObject)
        .filter(s -> s.getString("thing").endsWith("#" + thing))
        .map(s -> s.getString("evidence"))
        .toList();
  }

  private static List<JsonObject> findings(JsonObject report, String rule) {
    return report.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .filter(f -> f.getString("rule").equals(rule))
        .toList();
  }

  private static List<JsonObject> conflicts(JsonObject report) {
    return report.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .filter(f -> f.getString("kind").equals("conflict"))
        .toList();
  }

  private static List<String> missing(JsonObject report) {
    return report.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .filter(f -> f.getString("kind").equals("missing"))
        .map(f -> f.getString("field"))
        .toList();
  }
}
