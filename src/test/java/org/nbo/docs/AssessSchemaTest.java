package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.cli.CommandLineRun;
import org.nbo.finding.FindingKind;

/** The schema allows what {@code assess --format json} writes, and refuses what it does not. */
class AssessSchemaTest {
  private static final String WIDEFIELD = "src/examples/widefield/image.ome.xml";
  private static final String MICROSCOPE = "--microscope src/examples/micro-meta/microscope.json ";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final JsonNode TEXT = read(Path.of("src/site/resources/assess.schema.json"));
  private static final JsonSchema SCHEMA = SCHEMAS.getSchema(TEXT);

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void isASchema() {
    JsonSchema ofSchemas = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertThat(ofSchemas.validate(TEXT)).isEmpty();
    assertThat(ofSchemas.validate(JSON.createObjectNode().put("type", "text"))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WIDEFIELD,
        "src/examples/widefield/image.nbo.xml",
        "src/examples/micro-meta/microscope.json",
        "src/examples/micro-meta/settings.json",
        "--extension core,light-sheet --ontology src/examples/extensions/light-sheet.ttl"
            + " src/examples/extensions/image.nbo.xml",
        "--tier 3 --level all --extension core,basic,advanced-confocal,calibration-performance "
            + WIDEFIELD,
        MICROSCOPE + "--settings src/examples/micro-meta/settings.json " + WIDEFIELD,
        "src/examples",
        "absent.xml " + WIDEFIELD,
        "absent.xml absent.json"
      })
  void allowsWhatIsWritten(String arguments) throws IOException {
    assertThat(troubles(report(arguments))).isEmpty();
  }

  @Test
  void allowsFindingsOfEachKind() throws IOException {
    JsonNode report = report(MICROSCOPE + "src/test/resources/assess/every-kind.ome.xml");
    assertThat(troubles(report)).isEmpty();
    Set<String> kinds = new TreeSet<>();
    report.get("findings").forEach(finding -> kinds.add(finding.get("kind").textValue()));
    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(FindingKind.values()).map(FindingKind::word).toList());
  }

  static Stream<Arguments> mistakes() throws IOException {
    ObjectNode right = (ObjectNode) report(MICROSCOPE + WIDEFIELD);
    assertThat(troubles(right)).isEmpty();
    return Stream.of(
            mistake("no checksum", r -> r.remove("sha256")),
            mistake("a checksum of another kind", r -> r.put("sha256", "d41d8cd98f00b204")),
            mistake("something more", r -> r.put("title", "an image")),
            mistake("a tier that is none", r -> r.put("tierAsked", 4)),
            mistake("a tier that is a text", r -> r.put("tierAsked", "1")),
            mistake("a level too many", r -> ((ObjectNode) r.get("tierMet")).put("should", 1)),
            mistake("a severity too many", r -> ((ObjectNode) r.get("counts")).put("error", 1)),
            mistake("a cell without a number", r -> first(r, "matrix").remove("asked")),
            mistake("fewer than none", r -> first(r, "matrix").put("filled", -1)),
            mistake("a companion without things", r -> first(r, "with").remove("things")),
            mistake("no evidence", r -> ((ObjectNode) r.at("/with/0/same/0")).remove("evidence")),
            mistake("no companion", r -> r.putArray("with")),
            mistake("a kind that is none", r -> first(r, "findings").put("kind", "absent")),
            mistake("a severity that is none", r -> first(r, "findings").put("severity", "error")),
            mistake("a finding without a rule", r -> first(r, "findings").remove("rule")),
            mistake("a tier without its level", r -> first(r, "findings").remove("level")),
            mistake("a place that no tier wants", r -> first(r, "findings").remove("tier")),
            mistake("an empty value", r -> first(r, "findings").put("value", "")),
            mistake("line 0", r -> first(r, "findings").put("line", 0)))
        .map(mistake -> mistake.in(right.deepCopy()));
  }

  private record Mistake(String name, Consumer<ObjectNode> making) {
    Arguments in(ObjectNode report) {
      making.accept(report);
      return Arguments.of(name, report);
    }
  }

  private static Mistake mistake(String name, Consumer<ObjectNode> making) {
    return new Mistake(name, making);
  }

  private static ObjectNode first(ObjectNode report, String list) {
    return (ObjectNode) report.get(list).get(0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void refuses(String name, ObjectNode report) {
    assertThat(troubles(report)).isNotEmpty();
    assertThat(troubles(JSON.createArrayNode().add(report))).isNotEmpty();
  }

  private static JsonNode report(String arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("assess", "--quiet", "--format", "json"));
    all.addAll(Arrays.asList(arguments.split(" ")));
    return JSON.readTree(CommandLineRun.of(all.toArray(String[]::new)).out());
  }

  private static Set<ValidationMessage> troubles(JsonNode report) {
    return SCHEMA.validate(report);
  }
}
