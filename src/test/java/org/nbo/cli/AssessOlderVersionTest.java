package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.lift.OlderVersions;

/** What a report says of upgrades, repairs and troubles with the schema. */
class AssessOlderVersionTest {
  private static final Path EXAMPLE = Path.of("src/examples/widefield/image.ome.xml");

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("image.ome.xml"), content);
  }

  private JsonObject assess(String content) throws IOException {
    return CommandLineRun.of("assess", "--format", "json", file(content).toString()).json();
  }

  private static List<JsonObject> findings(JsonObject report, String rule) {
    return report.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .filter(f -> f.getString("rule").startsWith(rule))
        .toList();
  }

  @Test
  void whatAnUpgradeDropsIsListedWithItsLine() throws IOException {
    JsonObject report = assess(OlderVersions.documents().get("2008-09"));
    assertThat(report.getString("format")).isEqualTo("OME-XML 2008-09");
    assertThat(findings(report, "dropped-by-upgrade"))
        .hasSize(6)
        .allSatisfy(f -> assertThat(f.getString("kind")).isEqualTo("unmapped"))
        .anySatisfy(
            f -> {
              assertThat(f.getString("field")).isEqualTo("OME/Image/@DefaultPixels");
              assertThat(f.getInt("line")).isEqualTo(2);
            });
  }

  @Test
  void whatAnUpgradeAddsIsNotCounted() throws IOException {
    assertThat(
            findings(
                assess(OlderVersions.documents().get("2008-09")), "core-tier1-must#Channel-id"))
        .hasSize(1);
    assertThat(
            findings(
                assess(OlderVersions.documents().get("2010-06")), "core-tier1-must#Channel-id"))
        .isEmpty();
  }

  @Test
  void theSchemaWarnsAndLeavesTheVerdictAlone() throws IOException {
    String valid = Files.readString(EXAMPLE);
    JsonObject before = assess(valid);
    assertThat(findings(before, "schema#")).isEmpty();
    String invalid = valid.replaceFirst("<Instrument ", "<Instrument Foo=\"1\" ");
    JsonObject after = assess(invalid);
    assertThat(findings(after, "unmapped")).as("one fault, one finding").hasSize(1);
    assertThat(findings(after, "schema#")).isEmpty();
    assertThat(after.getBoolean("conforms")).isEqualTo(before.getBoolean("conforms"));
    assertThat(after.getJsonObject("tierMet")).isEqualTo(before.getJsonObject("tierMet"));
    assertThat(
            findings(
                CommandLineRun.of(
                        "assess", "--no-schema", "--format", "json", file(invalid).toString())
                    .json(),
                "schema#"))
        .isEmpty();
  }

  @Test
  void repairsHaveASectionOfTheirOwn() throws IOException {
    Path file =
        file(
            Files.readString(EXAMPLE)
                .replace("PhysicalSizeXUnit=\"nm\"", "PhysicalSizeXUnit=\"?m\""));
    assertThat(CommandLineRun.of("assess", file.toString()).out())
        .contains("Repaired:", "PhysicalSizeXUnit “?m”");
    assertThat(CommandLineRun.of("assess", "--format", "md", file.toString()).out())
        .contains("Repaired");
    assertThat(CommandLineRun.of("lift", file.toString()).err())
        .contains("repaired: PhysicalSizeXUnit");
  }
}
