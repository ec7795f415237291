package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written where there is no value is no value, and is said to be none. */
class PlaceholderTest {
  private static final Path IMAGE = Path.of("src/examples/widefield/image.nbo.xml");

  @TempDir Path folder;

  /** As the runtime libraries of C print it. */
  @ParameterizedTest
  @ValueSource(strings = {"1.#QNAN", "-1.#IND00", "1.#INF", "-nan(ind)"})
  void aNumberThatIsNone(String text) throws IOException {
    String content = Files.readString(IMAGE);
    assertThat(content).contains("PhysicalSizeX=\"");
    String image =
        content.replaceFirst("PhysicalSizeX=\"[^\"]*\"", "PhysicalSizeX=\"" + text + "\"");
    assertThat(placeholders(assess(image)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.getString("value")).isEqualTo(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NA",
        "n/a",
        " Unknown ",
        "",
        " ",
        "999999",
        "None",
        "-",
        "\u00a0",
        "999",
        "99999",
        "0",
        "-1",
        "NaN",
        "not_specified",
        "Not Set",
        "not-assigned",
        "#N/A",
        "(none)",
        "[ Unknown ]",
        "Invalid",
        "Unassigned",
        "unknown model",
        "k.A.",
        "Xxxxx",
        "please select a model",
        "NotSpecified",
        "none selected",
        "no model given"
      })
  void countsAsMissing(String text) throws IOException {
    JsonObject report = assess(withModel(text));
    assertThat(report.getJsonObject("tierMet").getInt("must")).isZero();
    assertThat(placeholders(report))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.getString("rule")).isEqualTo("core-tier1-must#Objective-model");
              assertThat(finding.getString("severity")).isEqualTo("violation");
              assertThat(finding.getString("value", "")).isEqualTo(text);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NA 1.4 Oil",
        "unknown maker's lens",
        "none other",
        "9x9",
        "Unassigned 12 lens",
        "Naïve",
        "(60x)",
        "missing-link 60"
      })
  void isNotPartOfAText(String text) throws IOException {
    JsonObject report = assess(withModel(text));
    assertThat(placeholders(report)).isEmpty();
    assertThat(report.getJsonObject("tierMet").getInt("must")).isEqualTo(1);
  }

  /** With a pattern for the blanks at the end this took minutes. */
  @Test
  void isNotLookedForAmongManyBlanks() throws IOException {
    String text = "a" + "&#32;".repeat(300_000) + "b";
    assertThat(placeholders(assess(withModel(text)))).isEmpty();
  }

  @Test
  void isAValueWhereTheListHasIt() throws IOException {
    String image = Files.readString(IMAGE);
    assertThat(image).contains("ContrastModulation=\"None\"");
    assertThat(placeholders(assess(image))).isEmpty();
  }

  @Test
  void isAValueWhereItSaysSomething() throws IOException {
    String image = Files.readString(IMAGE);
    assertThat(image).contains("Coating=\"none\"");
    assertThat(assess(image).getBoolean("conforms")).isTrue();
    assertThat(placeholders(assessBasic(image))).isEmpty();
    assertThat(placeholders(assessBasic(image.replace("Coating=\"none\"", "Coating=\"n/a\""))))
        .singleElement()
        .extracting(finding -> finding.getString("rule"))
        .isEqualTo("basic-tier1-must#CoverGlass-coating");
  }

  /** The field is required, and the specification asks to write none of a slide of beads. */
  @Test
  void isTheOrganismOfASampleThatIsNotBiological() throws IOException {
    String image = Files.readString(IMAGE);
    assertThat(image).contains("Organism=\"Homo sapiens\"");
    assertThat(placeholders(assessBasic(image.replace("\"Homo sapiens\"", "\"none\"")))).isEmpty();
    assertThat(placeholders(assessBasic(image.replace("\"Homo sapiens\"", "\"unknown\""))))
        .singleElement()
        .extracting(finding -> finding.getString("rule"))
        .isEqualTo("basic-tier1-must#Sample-organism");
  }

  private JsonObject assessBasic(String image) throws IOException {
    CommandLineRun run =
        CommandLineRun.of("assess", "--extension", "core,basic", "--format", "json", file(image));
    return run.json();
  }

  /** An aperture and a wavelength are above 0, as the constraints say of all of them. */
  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "-999", "NaN"})
  void isANumberThatCannotBe(String number) throws IOException {
    String image = Files.readString(IMAGE);
    assertThat(image).contains("LensNA=\"1.4\"");
    assertThat(placeholders(assess(image.replace("LensNA=\"1.4\"", "LensNA=\"" + number + "\""))))
        .singleElement()
        .extracting(finding -> finding.getString("rule"))
        .isEqualTo("core-tier1-must#Objective-lensNA");
  }

  @Test
  void isShownInTheReport() throws IOException {
    CommandLineRun run = CommandLineRun.of("assess", file(withModel("N/A")));
    assertThat(run.out()).contains("add as Objective/Model, instead of “N/A”");
  }

  @Test
  void isWhatACommunitySaysItIs() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.ttl"),
            "@prefix nbo: <https://w3id.org/4dn-bina-ome/> . nbo:Field nbo:placeholder \"ask Ada\" .");
    String image = file(withModel("Ask_ada"));
    assertThat(CommandLineRun.of("assess", image).exitCode()).isZero();
    assertThat(CommandLineRun.of("assess", "--ontology", own.toString(), image).exitCode())
        .isEqualTo(1);
  }

  private String withModel(String text) throws IOException {
    String image = Files.readString(IMAGE);
    String changed = image.replace("Model=\"Plan Apo 60x Oil\"", "Model=\"" + text + "\"");
    assertThat(changed).isNotEqualTo(image);
    return changed;
  }

  private String file(String image) throws IOException {
    return Files.writeString(folder.resolve("image.xml"), image).toString();
  }

  private JsonObject assess(String image) throws IOException {
    CommandLineRun run = CommandLineRun.of("assess", "--format", "json", file(image));
    return run.json();
  }

  private static List<JsonObject> placeholders(JsonObject report) {
    return report.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .filter(finding -> finding.getString("kind").equals("placeholder"))
        .toList();
  }
}
