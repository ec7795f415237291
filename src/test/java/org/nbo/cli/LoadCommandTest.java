package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.Nbo;
import org.nbo.Querying;
import org.nbo.store.Store;

class LoadCommandTest {
  private static final Path EXAMPLES = Path.of("src/examples");
  private static final String FACILITY = "src/examples/questions/facility.ttl";

  @TempDir static Path shared;
  private static String facility;
  private static String examples;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    facility = shared.resolve("facility").toString();
    examples = shared.resolve("examples").toString();
    assertThat(CommandLineRun.of("load", "--no-assess", "--store", facility, FACILITY).exitCode())
        .isZero();
    CommandLineRun run =
        CommandLineRun.of(
            "load",
            "--store",
            examples,
            "src/examples/widefield",
            "src/examples/micro-meta",
            "src/examples/plate");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("examples: 5 files loaded");
  }

  static Stream<String> questions() throws IOException {
    List<String> known = Nbo.bundled().questions().stream().map(Querying.Known::name).toList();
    return known.stream()
        .filter(q -> Files.exists(EXAMPLES.resolve("questions/answers/" + q + ".csv")));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aStoreAnswersAsFilesDo(String question) throws IOException {
    CommandLineRun run =
        CommandLineRun.of("query", "--store", facility, "--format", "csv", "--ask", question);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().replace("\r\n", "\n"))
        .isEqualTo(
            Files.readString(EXAMPLES.resolve("questions/answers/" + question + ".csv"))
                .replaceAll("(\\d)(?:\\.0)?e0\\b", "$1"));
  }

  @Test
  void filesAndAStoreAreNotAskedTogether() {
    CommandLineRun run =
        CommandLineRun.of("query", "--store", facility, "SELECT * { ?s ?p ?o }", FACILITY);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("either files or --store");
  }

  @Test
  void aFileThatFailsStopsNoOther() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ome.xml"), "<OME");
    CommandLineRun run =
        CommandLineRun.of(
            "load",
            "--no-assess",
            "--store",
            folder.resolve("s").toString(),
            broken.toString(),
            "src/examples/widefield/image.ome.xml");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("1 of 2 files failed").contains("1 file loaded");
    try (Store store = Store.open(folder.resolve("s"), Store.Mode.READ)) {
      assertThat(store.sources()).hasSize(1);
    }
  }

  @Test
  void whatIsNotThereCannotBeRemoved() {
    CommandLineRun run = CommandLineRun.of("load", "--store", facility, "--remove", "urn:x-nbo:no");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("[NBO-STORE-005]");
  }

  @Test
  void aTimeIsATime() {
    CommandLineRun run =
        CommandLineRun.of("load", "--store", facility, "--time", "today", FACILITY);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--time 'today'");
  }

  @Test
  void waitsForAnotherLoader() throws IOException, InterruptedException {
    Path store = folder.resolve("s");
    Process other;
    try (Store held = Store.open(store, Store.Mode.WRITE, "the test", line -> {})) {
      other =
          NboProcess.start("load", "--no-assess", "--store", held.folder().toString(), FACILITY);
      String said = "";
      var err = other.errorReader();
      while (!said.contains("is in use by the test")) {
        said = err.readLine();
        assertThat(said).as("what the loader says").isNotNull();
      }
      assertThat(other.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(other.waitFor()).isZero();
    try (Store loaded = Store.open(store, Store.Mode.READ)) {
      assertThat(loaded.sources()).hasSize(1);
    }
  }

  @Test
  void tellsHowAllStands() {
    CommandLineRun run = CommandLineRun.of("assess", "--store", examples, "--format", "json");
    assertThat(run.exitCode()).isEqualTo(1);
    JsonObject tables = Json.createReader(new StringReader(run.out())).readObject();
    assertThat(tables.keySet())
        .containsExactly("files", "things", "worst-fields", "trend", "calibrations-due");
    assertThat(tables.getJsonArray("files")).hasSize(5);
    for (JsonObject file : tables.getJsonArray("files").getValuesAs(JsonObject.class)) {
      JsonObject alone =
          CommandLineRun.of("assess", "--format", "json", file.getString("file")).json();
      assertThat(file.getInt("tier")).isEqualTo(alone.getJsonObject("tierMet").getInt("must"));
      assertThat(file.getInt("with")).isEqualTo(alone.getJsonObject("tierMet").getInt("all"));
      JsonObject cell = alone.getJsonArray("matrix").getJsonObject(0);
      assertThat(file.getInt("filled")).isEqualTo(cell.getInt("filled"));
      assertThat(file.getInt("of")).isEqualTo(cell.getInt("asked"));
    }
    assertThat(tables.getJsonArray("things").getValuesAs(JsonObject.class))
        .anyMatch(t -> t.getString("kind").equals("image"))
        .anyMatch(t -> t.getString("kind").equals("instrument"));
    assertThat(tables.getJsonArray("worst-fields").getJsonObject(0).getInt("files"))
        .isGreaterThan(1);
    assertThat(tables.getJsonArray("trend").getJsonObject(0).getString("month"))
        .matches("\\d{4}-\\d\\d");
  }

  @Test
  void checksEachDocumentAsItsFile() {
    String store = folder.resolve("s").toString();
    String[] files = {
      "src/examples/implausible/image.ome.xml", "src/examples/widefield/image.nbo.xml"
    };
    CommandLineRun.of("load", "--no-assess", "--store", store, files[0], files[1]);
    CommandLineRun run = CommandLineRun.of("check", "--store", store);
    assertThat(run.exitCode()).isEqualTo(1);
    String expected = CommandLineRun.of("check", files[0], files[1]).out();
    assertThat(expected.lines()).hasSizeGreaterThan(2);
    assertThat(run.out().lines().map(LoadCommandTest::finding))
        .containsExactlyInAnyOrderElementsOf(
            expected.lines().map(LoadCommandTest::finding).toList());
  }

  /** Without the file and the line, which a store does not know. */
  private static String finding(String line) {
    return line.replaceFirst("^.*?\\.xml(:\\d+)?: ", "");
  }

  @Test
  void asksForWhatIsAskedFor() {
    JsonObject must = standing("--tier", "1");
    JsonObject all = standing("--tier", "3", "--level", "all");
    assertThat(must.getJsonArray("worst-fields").getValuesAs(JsonObject.class))
        .allMatch(f -> f.getString("level").equals("MUST") && f.getInt("tier") == 1);
    assertThat(all.getJsonArray("files").getJsonObject(0).getInt("of"))
        .isGreaterThan(must.getJsonArray("files").getJsonObject(0).getInt("of"));
  }

  private static JsonObject standing(String... asked) {
    List<String> arguments =
        Stream.concat(
                Stream.of("assess", "--store", examples, "--format", "json"), Stream.of(asked))
            .toList();
    return Json.createReader(
            new StringReader(CommandLineRun.of(arguments.toArray(String[]::new)).out()))
        .readObject();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void eachFormatHasTheSameTables(String format, String sees) {
    CommandLineRun run = CommandLineRun.of("assess", "--store", examples, "--format", format);
    assertThat(run.out()).contains(sees).contains("lamin-b1");
  }

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of("text", "Fields that most files lack"),
        Arguments.of("md", "## Fields that most files lack"),
        Arguments.of("html", "<h2>Fields that most files lack"),
        Arguments.of("csv", "file,kind,name,tier,thing"));
  }
}
