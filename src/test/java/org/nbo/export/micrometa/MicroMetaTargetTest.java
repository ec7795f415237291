package org.nbo.export.micrometa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.TestFiles;
import org.nbo.cli.CommandLineRun;
import org.nbo.export.Written;
import org.nbo.export.micrometa.MicroMetaTarget.Record;

/** Microscopes and settings come back as the Micro-Meta App had them, or as it can open them. */
class MicroMetaTargetTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  private static final Path NBO_IMAGE = Path.of("src/examples/widefield/image.nbo.xml");
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");
  private static final Path SETTINGS = Path.of("src/examples/micro-meta/settings.json");

  /** What the class tells in newer versions otherwise than in older ones. */
  private static final Set<String> OF_THE_CLASS = Set.of("Domain", "Category", "Extension");

  @TempDir Path folder;

  static Stream<Path> ours() {
    return Stream.concat(
        TestFiles.jsonExamples().stream(),
        TestFiles.files(Path.of("src/test/resources/export/micro-meta"), ".json").stream());
  }

  @ParameterizedTest
  @MethodSource("ours")
  void isTheSameGraphAgain(Path file) throws IOException {
    sameGraph(file);
  }

  @Test
  void filesOfOthersAreTheSameGraphAgain() throws IOException {
    List<Path> files = TestFiles.files(TestFiles.others(Path.of("micro-meta")), ".json");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      sameGraph(file);
    }
  }

  private void sameGraph(Path file) throws IOException {
    Path back = folder.resolve("back.json");
    Files.writeString(back, export(file, Record.MICROSCOPE));
    assertThat(statements(back)).as(file.toString()).containsExactlyElementsOf(statements(file));
  }

  /** What the document's own graph says. */
  private static Set<String> statements(Path file) {
    DatasetGraph data = NBO.lift(Source.of(file)).toDataset().asDatasetGraph();
    Set<String> statements = new TreeSet<>();
    data.listGraphNodes()
        .forEachRemaining(
            graph ->
                data.getGraph(graph)
                    .find()
                    .mapWith(Triple::toString)
                    .forEach(triple -> statements.add(triple)));
    statements.removeIf(triple -> triple.contains("leftOutCount"));
    return statements;
  }

  @ParameterizedTest
  @MethodSource("ours")
  void everyKeyComesBack(Path file) throws IOException {
    keysComeBack(file);
  }

  @Test
  void everyKeyOfFilesOfOthersComesBack() throws IOException {
    for (Path file : TestFiles.files(TestFiles.others(Path.of("micro-meta")), ".json")) {
      keysComeBack(file);
    }
  }

  private static void keysComeBack(Path file) throws IOException {
    Map<String, JsonObject> back = byId(json(export(file, Record.MICROSCOPE)));
    Map<String, JsonObject> source = byId(json(Files.readString(file)));
    assertThat(back.keySet()).isEqualTo(source.keySet());
    source.forEach((id, object) -> agrees(object, back.get(id), file + " " + id));
  }

  private static Map<String, JsonObject> byId(JsonObject document) {
    Map<String, JsonObject> objects = new HashMap<>();
    FormSchemas.identified(document).forEach(o -> objects.put(o.getString("ID"), o));
    return objects;
  }

  /** Every key of the source that is no drawing and no table of links, with its value. */
  private static void agrees(JsonObject source, JsonObject back, String where) {
    source.forEach(
        (key, value) -> {
          boolean leftOut =
              !back.containsKey(key) && NBO.model().jsonFormat().orElseThrow().isLeftOut(key);
          if (!leftOut && !OF_THE_CLASS.contains(key) && !key.equals("linkedFields")) {
            assertThat(back).as(where).containsKey(key);
            assertThat(said(back.get(key))).as(where + ' ' + key).isEqualTo(said(value));
          }
        });
  }

  /** A value for comparison: what stands alone is a list of one, things are compared by IDs. */
  private static Object said(JsonValue value) {
    if (value instanceof JsonArray list) {
      boolean isOfThings =
          list.stream().allMatch(i -> i instanceof JsonObject o && o.containsKey("ID"));
      if (isOfThings) {
        return list.getValuesAs(JsonObject.class).stream()
            .map(o -> o.getString("ID"))
            .sorted()
            .toList();
      }
      return list.stream().flatMap(i -> ((List<?>) said(i)).stream()).collect(Collectors.toList());
    }
    if (value instanceof JsonObject object) {
      if (object.containsKey("ID")) {
        return List.of(object.getString("ID"));
      }
      Map<String, Object> members = new HashMap<>();
      object.forEach((key, member) -> members.put(key, said(member)));
      boolean isHolder = object.values().stream().allMatch(JsonObject.class::isInstance);
      return List.of(isHolder ? members.keySet() : members);
    }
    return List.of(
        value instanceof JsonNumber number
            ? number.bigDecimalValue().stripTrailingZeros().toPlainString()
            : value instanceof JsonString text ? text.getString() : value.toString());
  }

  @Test
  void aMicroscopeOfAnImageHasAFormForEachPart() throws IOException {
    FormSchemas schemas = FormSchemas.load();
    for (Path file : List.of(IMAGE, NBO_IMAGE)) {
      for (Record record : Record.values()) {
        JsonObject document = json(export(file, record));
        assertThat(schemas.faults(document)).as(file + " " + record).isEmpty();
        assertThat(schemas.known(document)).isGreaterThan(7);
      }
    }
  }

  @Test
  void whatTheApplicationWroteIsNoWorseThanItWas() throws IOException {
    FormSchemas schemas = FormSchemas.load();
    for (Path file : List.of(MICROSCOPE, SETTINGS)) {
      JsonObject document = json(export(file, Record.MICROSCOPE));
      assertThat(schemas.faults(json(Files.readString(file))))
          .as(file.toString())
          .containsAll(schemas.faults(document));
    }
  }

  @Test
  void aMicroscopeToCompleteHasWhatTheImageSaysOfIt() throws IOException {
    JsonObject microscope = json(export(IMAGE, Record.MICROSCOPE));
    assertThat(microscope.getString("Schema_ID")).isEqualTo("Instrument.json");
    assertThat(microscope.getJsonObject("MicroscopeStand").getString("Model")).isEqualTo("EX-900i");
    JsonObject objective = part(microscope, "Objective:0");
    assertThat(objective.getString("Schema_ID")).isEqualTo("Objective.json");
    assertThat(objective.getString("Category")).isEqualTo("Magnification");
    assertThat(objective.getJsonNumber("LensNA").doubleValue()).isEqualTo(1.4);
    assertThat(objective.getString("WorkingDistanceUnit")).isEqualTo("mm");
    assertThat(part(microscope, "Filter:0").getString("Schema_ID"))
        .as("a filter that a light path uses for excitation")
        .isEqualTo("ExcitationFilter.json");
    assertThat(part(microscope, "FilterSet:0").getString("ExcitationFilter")).isEqualTo("Filter:0");
    assertThat(
            microscope
                .getJsonObject("linkedFields")
                .getJsonObject("FilterCube_FilterSet:0")
                .getJsonObject("ExcitationFilter")
                .getString("value"))
        .isEqualTo("Filter:0");
  }

  private static JsonObject part(JsonObject microscope, String id) {
    return microscope.getJsonArray("components").getValuesAs(JsonObject.class).stream()
        .filter(o -> o.getString("ID").equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aListedValueThatOnlyOmeHasIsLeftOutAndCounted() throws IOException {
    Path file = folder.resolve("oil.ome.xml");
    Files.writeString(
        file,
        Files.readString(IMAGE).replace("Correction=\"PlanApo\"", "Correction=\"SuperFluor\""));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Written written = NBO.export(Source.of(file), new MicroMetaTarget(Record.MICROSCOPE), out);
    JsonObject objective = part(json(out.toString(StandardCharsets.UTF_8)), "Objective:0");
    assertThat(objective.getString("Correction")).isEqualTo("SuperFluor");
    assertThat(objective.containsKey("ImmersionType")).as("Oil is not listed there").isFalse();
    assertThat(written.unheld()).containsKey("objective/immersionType");
  }

  @Test
  void theMicroscopeOfACompanionIsWrittenWithTheImage() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NBO.export(
        Source.of(IMAGE), new MicroMetaTarget(Record.MICROSCOPE), out, Source.of(MICROSCOPE));
    JsonObject microscope = json(out.toString(StandardCharsets.UTF_8));
    assertThat(microscope.getJsonArray("components").toString()).contains("FilterCubeTurret.json");
  }

  @Test
  void severalMicroscopesAreFilesOfAFolder() throws IOException {
    Path two = folder.resolve("two.ome.xml");
    Files.writeString(two, twoMicroscopes());
    CommandLineRun unnamed = run(two.toString());
    assertThat(unnamed.exitCode()).isEqualTo(2);
    assertThat(unnamed.out()).isEmpty();
    assertThat(unnamed.err()).contains("several files").contains("-o");
    Path out = folder.resolve("both");
    assertThat(run(two.toString(), "-o", out.toString()).exitCode()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .containsExactly("Instrument-0.json", "Instrument-1.json");
    }
    assertThat(Files.readString(out.resolve("Instrument-1.json"))).contains("\"Other maker\"");
  }

  @Test
  void severalFilesMakeAFileEach() throws IOException {
    Path two = folder.resolve("two.ome.xml");
    Files.writeString(two, twoMicroscopes());
    Path out = folder.resolve("all");
    assertThat(run(two.toString(), IMAGE.toString(), "-o", out.toString()).exitCode()).isZero();
    assertThat(out.resolve("image.json")).isRegularFile();
    assertThat(out.resolve("two").resolve("Instrument-0.json")).isRegularFile();
  }

  private static String twoMicroscopes() {
    return "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
        + "<Instrument ID=\"Instrument:0\"><Objective ID=\"Objective:0\"/></Instrument>"
        + "<Instrument ID=\"Instrument:1\"><Objective ID=\"Objective:1\""
        + " Manufacturer=\"Other maker\"/></Instrument></OME>";
  }

  @Test
  void aDocumentWithNeitherIsRefused() throws IOException {
    Path file = folder.resolve("none.ome.xml");
    Files.writeString(file, "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"/>");
    CommandLineRun run = run(file.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("NBO-EXPORT-007");
  }

  @Test
  void anUnknownRecordIsAskedAbout() {
    CommandLineRun run = run(IMAGE.toString(), "--record", "plate");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("microscope, settings");
  }

  @Test
  void theSettingsOfAnImageSayWithWhichParts() throws IOException {
    JsonObject settings = json(export(IMAGE, Record.SETTINGS));
    assertThat(settings.getString("Schema_ID")).isEqualTo("Image.json");
    assertThat(settings.getString("InstrumentID")).isEqualTo("Instrument:0");
    assertThat(settings.getJsonArray("Channels")).hasSize(2);
    assertThat(settings.getJsonArray("Planes")).hasSize(6);
    assertThat(settings.getJsonObject("Pixels").containsKey("Channel")).isFalse();
    assertThat(settings.getJsonObject("ObjectiveSettings").getString("Component_ID"))
        .isEqualTo("Objective:0");
  }

  /** OME has the settings in the channel, the application has them in its light path. */
  @Test
  void whatOmeHasElsewhereStandsWhereTheApplicationHasIt() throws IOException {
    String text = export(IMAGE, Record.SETTINGS);
    JsonObject channel = json(text).getJsonArray("Channels").getJsonObject(0);
    JsonObject components = channel.getJsonObject("LightPath").getJsonObject("ComponentSettings");
    assertThat(components.keySet())
        .containsExactlyInAnyOrder(
            "LightSource", "ExcitationFilter", "Dichroic", "EmissionFilter", "Detector");
    assertThat(components.getJsonObject("Detector").getString("Binning")).isEqualTo("1x1");
    assertThat(components.getJsonObject("LightSource").getString("Component_ID"))
        .isEqualTo("LightSource:0");
    assertThat(channel.getJsonObject("Fluorophore").getString("Name")).isEqualTo("DAPI");
    assertThat(channel.keySet()).doesNotContain("CameraSettings", "LightSourceSettings");
    Path back = Files.writeString(folder.resolve("settings.json"), text);
    assertThat(statements(back))
        .anyMatch(t -> t.contains("hasLightPath"))
        .anyMatch(t -> t.contains("usesStandardDichroic") || t.contains("StandardDichroic"))
        .anyMatch(t -> t.contains("attenuation") && t.contains("0.8"));
  }

  private static CommandLineRun run(String... arguments) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("export", "--to", "micro-meta"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static String export(Path file, Record record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NBO.export(Source.of(file), new MicroMetaTarget(record), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
