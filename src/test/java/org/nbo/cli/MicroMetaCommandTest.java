package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.TestFiles;

/** The commands with files of the Micro-Meta App. */
class MicroMetaCommandTest {
  private static final String MICROSCOPE = "src/examples/micro-meta/microscope.json";
  private static final String SETTINGS = "src/examples/micro-meta/settings.json";

  @TempDir Path folder;

  @Test
  void liftSaysHowMuchItLeavesOut() {
    CommandLineRun run =
        CommandLineRun.of("lift", "-o", folder.resolve("o.nq").toString(), MICROSCOPE);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("186 values left out, which only say how the application draws");
    assertThat(folder.resolve("o.nq"))
        .content()
        .contains("/leftOutCount> \"186\"^^", "/unmappedCount> \"0\"^^");
  }

  @Test
  void aMicroscopeCanMeetATier() {
    CommandLineRun run =
        CommandLineRun.of("assess", "--tier", "2", "--extension", "core,basic", MICROSCOPE);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("(Micro-Meta App JSON 2.01.0)", "Fit for Tier 2.");
  }

  @Test
  void placesAreInTheTermsOfTheApplication() {
    CommandLineRun run = CommandLineRun.of("assess", "--extension", "core,basic", SETTINGS);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("add as Experiment/Experimenter\n", "add as Image/Sample\n")
        .doesNotContain("Wrong at every tier", "describes no");
  }

  @Test
  void placeholdersAreShown() throws IOException {
    Path file = folder.resolve("microscope.json");
    String text = Files.readString(Path.of(MICROSCOPE));
    Files.writeString(
        file,
        text.replace("\"MRD-1605\"", "\"999999\"")
            .replace("\"LensNA\": 1.4,", "")
            .replace("\"EX-900i\"", "\" \"")
            .replace("\"EX900-0042\"", "\"NA\""));
    CommandLineRun run = CommandLineRun.of("assess", "--extension", "core,basic", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "add as Objective/CatalogNumber, instead of “999999”",
            "add as Objective/LensNA\n",
            "add as InvertedMicroscopeStand/CatalogNumber, instead of “NA”",
            "add as InvertedMicroscopeStand/Model, instead of “ ”");
  }

  @Test
  void findingsOfAFileOfOthersSayTheLine() {
    Path file = TestFiles.others(Path.of("micro-meta")).resolve("tesm-microscope.json");
    CommandLineRun run =
        CommandLineRun.of(
            "assess",
            "--tier",
            "3",
            "--extension",
            "core,basic",
            "--format",
            "json",
            file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.json().getJsonArray("findings").getValuesAs(JsonObject.class))
        .filteredOn(f -> f.getString("message", "").startsWith("Purchase date"))
        .isNotEmpty()
        .allMatch(f -> f.getInt("line") > 1);
  }
}
