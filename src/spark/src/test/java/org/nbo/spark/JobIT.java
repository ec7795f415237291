package org.nbo.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Submitted as anybody does it, on the class path of Spark alone, the job gives what the commands
 * give.
 */
class JobIT {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path BUILT = ROOT.resolve("target/spark");

  /** A storage that only Hadoop knows; its files are in a folder here. */
  private static final String ADDRESS = "viewfs://storage/images";

  @TempDir static Path folder;
  private static Path sources;
  private static Path stored;
  private static Path results;
  private static String said;

  @BeforeAll
  static void submit() throws Exception {
    sources = Files.createDirectory(folder.resolve("sources"));
    for (String example :
        List.of(
            "widefield/image.ome.xml",
            "widefield/image.nbo.xml",
            "plate/plate.ome.xml",
            "micro-meta/microscope.json")) {
      Path from = ROOT.resolve("src/examples").resolve(example);
      Files.copy(from, sources.resolve(from.getFileName()));
    }
    Files.writeString(
        sources.resolve("=broken.ome.xml"),
        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"><Image ID=\"Image:0\">");
    Files.writeString(sources.resolve("notes.txt"), "no image");
    stored = Files.createDirectory(folder.resolve("stored")).resolve("image.ome.xml");
    Files.copy(ROOT.resolve("src/examples/impossible/dry-objective.ome.xml"), stored);
    Path list =
        Files.writeString(
            folder.resolve("list"),
            folder.resolve("not-there") + "\n" + ADDRESS + "/image.ome.xml\n");
    results = folder.resolve("results");
    said =
        spark(
            0,
            "--files-from",
            list.toString(),
            "--tier",
            "2",
            "--extension",
            "core,basic",
            "--out",
            results.toString(),
            sources.toString());
  }

  private static String spark(int exitCode, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().trim().split("\\s+")));
    command.addAll(List.of("-cp", Files.readString(BUILT.resolve("distribution.txt")).strip()));
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
    String mount = "spark.hadoop.fs.viewfs.mounttable.storage.link./images=";
    command.addAll(List.of("--conf", mount + stored.getParent().toUri()));
    command.addAll(List.of("--class", "org.nbo.spark.Job"));
    command.add(BUILT.resolve("nbo-spark.jar").toString());
    command.addAll(Arrays.asList(arguments));
    return run(exitCode, command);
  }

  private static String run(int exitCode, List<String> command) throws Exception {
    File errors = folder.resolve("errors").toFile();
    Process process = new ProcessBuilder(command).redirectError(errors).start();
    String out;
    try (InputStream in = process.getInputStream()) {
      out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(Files.readString(errors.toPath())).isEqualTo(exitCode);
    return out;
  }

  private static String nbo(int exitCode, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("nbo").toString()));
    command.addAll(Arrays.asList(arguments));
    return run(exitCode, command);
  }

  private static List<Path> parts(String of, String ending) throws IOException {
    try (Stream<Path> all = Files.list(results.resolve(of))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<CSVRecord> csv(String text) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .get()
        .parse(new java.io.StringReader(text))
        .getRecords();
  }

  @Test
  void itsRowsAreThoseOfTheCommand() throws Exception {
    List<CSVRecord> rows = csv(Files.readString(parts("assessment.csv", ".csv").get(0)));
    List<CSVRecord> command =
        csv(
            nbo(
                3,
                "assess",
                "--tier",
                "2",
                "--extension",
                "core,basic",
                "--format",
                "csv",
                sources.toString(),
                stored.toString()));
    List<Map<String, String>> done = new ArrayList<>();
    for (CSVRecord row : rows) {
      if (row.get(Rows.ADDRESS).isEmpty()) {
        Map<String, String> values = new HashMap<>(row.toMap());
        values.keySet().removeAll(List.of(Rows.ADDRESS, Rows.MESSAGE));
        values.computeIfPresent(
            "file", (name, file) -> file.replace(ADDRESS, stored.getParent().toString()));
        done.add(values);
      }
    }
    assertThat(done)
        .hasSize(5)
        .containsExactlyElementsOf(command.stream().map(CSVRecord::toMap).toList());
  }

  @Test
  void whatFailsIsARow() throws Exception {
    List<CSVRecord> failed =
        csv(Files.readString(parts("assessment.csv", ".csv").get(0))).stream()
            .filter(row -> !row.get(Rows.ADDRESS).isEmpty())
            .toList();
    assertThat(failed)
        .extracting(row -> row.get(Rows.ADDRESS))
        .containsExactlyInAnyOrder("NBO-LIFT-001", "NBO-LIFT-004");
    assertThat(failed).allMatch(row -> !row.get(Rows.MESSAGE).isEmpty());
  }

  @Test
  void parquetHasTheSameRows() throws Exception {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.log.level", "ERROR")
            .getOrCreate()) {
      List<Row> rows =
          spark.read().parquet(results.resolve("assessment.parquet").toString()).collectAsList();
      List<CSVRecord> same = csv(Files.readString(parts("assessment.csv", ".csv").get(0)));
      assertThat(rows).hasSameSizeAs(same);
      for (int i = 0; i < rows.size(); i++) {
        for (String column : rows.get(i).schema().fieldNames()) {
          Object value = rows.get(i).getAs(column);
          assertThat(value == null ? "" : value.toString()).isEqualTo(same.get(i).get(column));
        }
      }
      assertThat(rows)
          .map(row -> row.<Object>getAs("violations"))
          .hasAtLeastOneElementOfType(Integer.class);
    }
  }

  @Test
  void itsStatementsAreThoseOfTheCommand() throws Exception {
    List<String> statements = new ArrayList<>();
    for (Path part : parts("quads", ".nq.gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(part))) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(statements::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(statements)
        .hasSizeGreaterThan(1000)
        .containsExactlyInAnyOrderElementsOf(
            nbo(3, "lift", sources.toString(), stored.toString()).lines().toList());
  }

  @Test
  void theSummaryCounts() throws IOException {
    assertThat(said).contains("7 sources: 5 assessed", "2 failed");
    assertThat(Files.readString(results.resolve("summary.json")))
        .contains(
            "\"sources\" : 7",
            "\"failed\" : 2",
            "\"NBO-LIFT-001\"",
            "\"cell\" : \"core-tier1-must\"");
  }

  @Test
  void whatIsThereIsNotOverwritten() throws Exception {
    spark(2, "--out", results.toString(), sources.toString());
  }
}
