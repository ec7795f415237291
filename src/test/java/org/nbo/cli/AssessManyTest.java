package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.TestFiles;

/** What {@code nbo assess} says of several files at once. */
class AssessManyTest {
  private static final String COMPLETE = "src/examples/widefield/image.nbo.xml";
  private static final String PLAIN_OME = "src/examples/widefield/image.ome.xml";

  @TempDir Path folder;

  @Test
  void csvHasALineAFile() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "assess", "--extension", "core,basic", "--format", "csv", COMPLETE, PLAIN_OME);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
    List<CSVRecord> rows = rows(run);
    assertThat(rows).hasSize(2).allMatch(CSVRecord::isConsistent);
    assertThat(rows.get(0).getParser().getHeaderNames())
        .startsWith(
            "file",
            "sha256",
            "format",
            "tierAsked",
            "conforms",
            "tierMetMust",
            "tierMetAll",
            "core-tier1-must-filled",
            "core-tier1-must-asked",
            "core-tier1-should-filled")
        .contains("basic-tier3-should-asked")
        .endsWith("violations", "warnings", "infos", "mostFrequentMissing")
        .hasSize(7 + 2 * 2 * 3 * 2 + 4);
    assertThat(rows.get(0).toMap())
        .containsEntry("file", COMPLETE)
        .containsEntry("format", "NBO-XML 2020-11")
        .containsEntry("tierAsked", "1")
        .containsEntry("conforms", "true")
        .containsEntry("tierMetMust", "1")
        .containsEntry("tierMetAll", "0")
        .containsEntry("core-tier1-must-filled", "90")
        .containsEntry("core-tier1-must-asked", "90")
        .containsEntry("mostFrequentMissing", "");
    assertThat(rows.get(1).toMap())
        .containsEntry("conforms", "false")
        .containsEntry("tierMetMust", "0")
        .containsEntry("mostFrequentMissing", "camera settings: AmplificationGain");
  }

  @Test
  void csvAndJsonSayTheSame() throws IOException {
    JsonObject json =
        CommandLineRun.of("assess", "--tier", "2", "--format", "json", PLAIN_OME).json();
    Map<String, String> csv =
        rows(CommandLineRun.of("assess", "--tier", "2", "--format", "csv", PLAIN_OME))
            .get(0)
            .toMap();
    assertThat(csv).containsEntry("sha256", json.getString("sha256"));
    for (String severity : List.of("violation", "warning", "info")) {
      assertThat(csv)
          .containsEntry(severity + 's', json.getJsonObject("counts").get(severity).toString());
    }
    for (JsonObject cell : json.getJsonArray("matrix").getValuesAs(JsonObject.class)) {
      String name =
          cell.getString("extension")
              + "-tier"
              + cell.getInt("tier")
              + '-'
              + cell.getString("level");
      assertThat(csv)
          .containsEntry(name + "-filled", String.valueOf(cell.getInt("filled")))
          .containsEntry(name + "-asked", String.valueOf(cell.getInt("asked")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b.xml", "a\"b\".xml", "a\nb.xml", "a;=1+1.xml", " leading.xml", "ä µ.xml"})
  void csvQuotesNamesOfFiles(String name) throws IOException {
    Path file = copy(PLAIN_OME, name);
    CommandLineRun run = CommandLineRun.of("assess", "--format", "csv", file.toString(), COMPLETE);
    assertThat(rows(run))
        .extracting(row -> row.get("file"))
        .containsExactly(file.toString(), COMPLETE);
    if (name.contains(";")) {
      assertThat(run.out()).contains("\r\n\"" + file + "\",");
    }
  }

  @Test
  void whatFilesCallTheirVersionIsNoFormulaEither() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.xml"),
            "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/1;=1+1&#10;+2\"/>");
    CommandLineRun run = CommandLineRun.of("assess", "--format", "csv", file.toString());
    assertThat(rows(run).get(0).get("format")).isEqualTo("OME-XML 1;'=1+1\n'+2");
    assertThat(CommandLineRun.of("assess", file.toString()).out())
        .contains(" (OME-XML 1;=1+1\ufffd+2)\n");
  }

  @Test
  void aFileThatCannotBeReadIsNotInTheTable() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("assess", "--format", "csv", "absent.xml", COMPLETE, PLAIN_OME);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("absent.xml: no such file");
    assertThat(rows(run)).extracting(row -> row.get("file")).containsExactly(COMPLETE, PLAIN_OME);
  }

  @ParameterizedTest
  @CsvSource({"text", "json", "html", "md", "csv", "ttl"})
  void noFileAtAllCanBeRead(String format) {
    CommandLineRun run = CommandLineRun.of("assess", "--format", format, "absent.xml", "gone.xml");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(3);
  }

  @Test
  void textOfSeveralFilesIsASummary() {
    CommandLineRun run = CommandLineRun.of("assess", COMPLETE, PLAIN_OME);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            """
            Fit for Tier 1: 1 of 2 files. Extensions: core.

            file                                  fit  MUST met  all met  Tier 1 fields  wrong values
            src/examples/widefield/image.nbo.xml  yes  Tier 1    none          90 of 90             0
            src/examples/widefield/image.ome.xml  no   none      none          81 of 95             0

            What to fix first for Tier 1 (MUST): 10 of\s""")
        .doesNotContain("Missing for Tier");
  }

  @Test
  void detailsAreTheReportsOfEachFile() {
    String summary = CommandLineRun.of("assess", COMPLETE, PLAIN_OME).out();
    assertThat(CommandLineRun.of("assess", "--details", COMPLETE, PLAIN_OME).out())
        .isEqualTo(
            String.join(
                "\n",
                summary,
                CommandLineRun.of("assess", COMPLETE).out(),
                CommandLineRun.of("assess", PLAIN_OME).out()));
    assertThat(CommandLineRun.of("assess", "--details", COMPLETE).out())
        .isEqualTo(CommandLineRun.of("assess", COMPLETE).out());
  }

  @Test
  void whatMostFilesLackComesFirst() throws IOException {
    Path noAperture = without("a.xml", " LensNA=\"1.4\"");
    Path noMagnification = without("b.xml", " LensNA=\"1.4\"", " Magnification=\"60\"");
    Path noDic = without("c.xml", " LensNA=\"1.4\"", " Magnification=\"60\"", " DIC=\"false\"");
    Path noImmersion = without("d.xml", " ImmersionType=\"Mineral Oil\"");
    String report =
        CommandLineRun.of(
                "assess",
                noImmersion.toString(),
                noAperture.toString(),
                noMagnification.toString(),
                noDic.toString())
            .out();
    assertThat(report.substring(report.indexOf("What to fix")))
        .isEqualTo(
            """
            What to fix first for Tier 1 (MUST)
              field          component  tier  level   files  where
              LensNA         objective     1  MUST   3 of 4  add as Objective/LensNA
              Magnification  objective     1  MUST   2 of 4  add as Objective/Magnification
              DIC            objective     1  MUST   1 of 4  add as Objective/DIC
              ImmersionType  objective     1  MUST   1 of 4  add as Objective/ImmersionType
            """);
  }

  @Test
  void whereAllIsThereTheNextTierIsWhatToFix() {
    assertThat(CommandLineRun.of("assess", COMPLETE, COMPLETE).out())
        .contains("Fit for Tier 1: 2 of 2 files.", "What to fix first for Tier 2 (MUST)\n");
  }

  @Test
  void placeholdersAreMissingToo() throws IOException {
    String image = Files.readString(Path.of(COMPLETE));
    List<String> arguments = new ArrayList<>(List.of("assess"));
    for (String placeholder : List.of("NA", "unknown")) {
      Path file = folder.resolve(placeholder + ".xml");
      Files.writeString(file, image.replace(" Name=\"nuclei\"", " Name=\"" + placeholder + "\""));
      arguments.add(file.toString());
    }
    assertThat(CommandLineRun.of(arguments.toArray(String[]::new)).out())
        .endsWith("  Name   channel       1  MUST   2 of 2  add as Channel/Name\n");
  }

  @Test
  void aFolderGetsASummaryToo() throws IOException {
    Path reports = folder.resolve("reports");
    Path sameName = copy(COMPLETE, "summary");
    for (String format : List.of("text", "html", "md", "json", "csv")) {
      CommandLineRun run =
          CommandLineRun.of(
              "assess", "--format", format, "-o", reports.toString(), COMPLETE, PLAIN_OME);
      assertThat(run.out()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(1);
    }
    assertThat(reports.resolve("summary.txt"))
        .content()
        .startsWith("Fit for Tier 1: 1 of 2 files.");
    for (String ending : List.of("html", "md", "json", "csv")) {
      assertThat(reports.resolve("summary." + ending)).content().contains(COMPLETE, PLAIN_OME);
    }
    CommandLineRun.of("assess", "-o", reports.toString(), COMPLETE, sameName.toString());
    assertThat(reports.resolve("summary.txt")).content().startsWith(sameName.toString());
    assertThat(reports.resolve("summary-2.txt")).content().startsWith("Fit for Tier 1: 2 of 2");
    Path alone = folder.resolve("alone");
    CommandLineRun.of("assess", "-o", alone.toString(), COMPLETE);
    assertThat(alone.toFile().list()).containsExactly("image.nbo.xml.txt");
  }

  @Test
  void theShaclReportCountsItsResults() {
    assertThat(CommandLineRun.of("assess", "--format", "ttl", COMPLETE).out())
        .containsPattern("nbo:violationCount +\\d+")
        .containsPattern("nbo:warningCount +\\d+")
        .containsPattern("nbo:infoCount +0");
  }

  @Test
  void placesOfBothFormatsAreNamed() {
    CommandLineRun run =
        CommandLineRun.of(
            "assess",
            "--extension",
            "calibration-performance",
            "--tier",
            "2",
            "--format",
            "md",
            COMPLETE,
            PLAIN_OME);
    assertThat(run.out())
        .contains(
            "| OpticalCalibration | image | 2 | MUST | 2 of 2 | add as Image/OpticalCalibration; add in the microscope’s file");
  }

  @Test
  void markdownKeepsNamesInTheirCells() throws IOException {
    Path file = copy(PLAIN_OME, "[x](y)|`z`\n| a.xml");
    String report = CommandLineRun.of("assess", "--format", "md", file.toString(), COMPLETE).out();
    assertThat(report)
        .startsWith("# 2 files\n\n**Fit for Tier 1: 1 of 2 files.**")
        .contains("\\[x](y)\\|\\`z\\`\ufffd\\| a.xml | no | none |")
        .contains("\n## " + COMPLETE + "\n")
        .contains("\n### Missing for Tier 2 (MUST)\n");
  }

  @Test
  void htmlLeadsFromTheTableToEachFile() throws IOException {
    Path file = copy(PLAIN_OME, "<img src=x>&.xml");
    String html = CommandLineRun.of("assess", "--format", "html", COMPLETE, file.toString()).out();
    assertThat(html)
        .contains("<a href=\"#file-1\">", "<article id=\"file-1\">")
        .contains("<a href=\"#file-2\">", "<article id=\"file-2\">")
        .contains("&lt;img src=x&gt;&amp;.xml")
        .doesNotContain("<img", "<script", "<link", "@import", "url(", "file-3")
        .containsOnlyOnce("<main>")
        .containsOnlyOnce("<h1>");
  }

  @Test
  void tiersMetByExtension() {
    String[] axes = {"assess", "--extension", "core,basic,advanced-confocal"};
    assertThat(of(axes, COMPLETE).out())
        .contains(
            "\ncore: Tier 1; basic: Tier 1; advanced-confocal: nothing asked\nTaken by wide-field ");
    assertThat(of(axes, "--format", "html", PLAIN_OME).out())
        .contains("<li>core: none</li>", "<li>basic: none</li>");
    JsonObject met =
        of(axes, "--format", "json", COMPLETE).json().getJsonObject("tierMetByExtension");
    assertThat(met.keySet()).containsExactly("core", "basic", "advanced-confocal");
    assertThat(met.getJsonObject("core").getInt("must")).isEqualTo(1);
    assertThat(met.getJsonObject("core").getInt("all")).isZero();
    assertThat(met.getJsonObject("advanced-confocal").getInt("must")).isZero();
  }

  @Test
  void findingsAreCounted() {
    JsonObject report = CommandLineRun.of("assess", "--format", "json", PLAIN_OME).json();
    for (String severity : List.of("violation", "warning", "info")) {
      assertThat(report.getJsonObject("counts").getInt(severity))
          .isEqualTo(
              report.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                  .filter(f -> f.getString("severity").equals(severity))
                  .count());
    }
  }

  @Test
  void filesOfOthersSideBySide() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("assess", "--format", "csv"));
    List<Path> files = TestFiles.corpus("ome-xml");
    files.forEach(file -> arguments.add(file.toString()));
    List<CSVRecord> rows = rows(CommandLineRun.of(arguments.toArray(String[]::new)));
    assertThat(rows).hasSameSizeAs(files).allMatch(CSVRecord::isConsistent);
  }

  private static CommandLineRun of(String[] axes, String... more) {
    List<String> arguments = new ArrayList<>(List.of(axes));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private Path copy(String image, String name) throws IOException {
    return Files.copy(Path.of(image), folder.resolve(name));
  }

  private Path without(String name, String... removed) throws IOException {
    String source = Files.readString(Path.of(COMPLETE));
    for (String text : removed) {
      assertThat(source).contains(text);
      source = source.replace(text, "");
    }
    return Files.writeString(folder.resolve(name), source);
  }

  private static List<CSVRecord> rows(CommandLineRun run) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(run.out(), format)) {
      return parser.getRecords();
    }
  }
}
