package org.nbo.export.ngff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.cli.CommandLineRun;

/** What {@code --into} does to hierarchies that other programs wrote, and what it leaves alone. */
class CompletionTest {
  private static final String WIDEFIELD = "src/examples/widefield/image.ome.xml";
  private static final int KILLS = 20;

  private static final String IMAGE =
      """
      {
        "zarr_format": 3,
        "node_type": "group",
        "attributes": {
          "mine": {"b": 1.0, "a": 1e-3, "µ": "\\u00b5"},
          "zarr_conventions": [{"uuid": "6b1d4f3c-0000-4000-8000-000000000000", "name": "x:"}],
          "ome": {"version": "0.5", "multiscales": [{"name": "n", "axes": [{"name": "y", "type": "space"}, {"name": "x", "type": "space"}], "datasets": [{"path": "0", "coordinateTransformations": [{"type": "scale", "scale": [1.0, 1.0]}]}]}]}
        },
        "extra": null
      }
      """;

  @TempDir Path folder;

  private static CommandLineRun into(Path zarr, String... more) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of("export", WIDEFIELD, "--to", "ngff", "--into", zarr.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path image(String content) throws IOException {
    Path zarr = folder.resolve("outer.zarr/image");
    Files.createDirectories(zarr.resolve("0/c/0"));
    Files.writeString(zarr.resolve("zarr.json"), content);
    Files.writeString(zarr.resolve("0/zarr.json"), "{\"zarr_format\":3,\"node_type\":\"array\"}");
    Files.write(zarr.resolve("0/c/0/0"), new byte[] {1, 2, 3});
    return zarr;
  }

  private void outer(String entry) throws IOException {
    Files.writeString(
        folder.resolve("outer.zarr/zarr.json"),
        "{\"zarr_format\":3,\"node_type\":\"group\",\"attributes\":{\"k\":1.0},"
            + "\"consolidated_metadata\":{\"kind\":\"inline\",\"must_understand\":false,"
            + "\"metadata\":{"
            + entry
            + "}},\"last\":2.50}");
  }

  private static SortedMap<String, String> content(Path top) throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(
            top.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all;
  }

  private static JsonNode json(Path file) throws IOException {
    return NgffSchemas.JSON.readTree(file.toFile());
  }

  @Test
  void onlyOurKeysChangeAndIndexesFollow() throws IOException {
    Path zarr = image(IMAGE);
    outer("\"image\":" + IMAGE.strip());
    SortedMap<String, String> before = content(folder);
    CommandLineRun run = into(zarr);
    assertThat(run.exitCode()).as(run.err()).isZero();
    String text = Files.readString(zarr.resolve("zarr.json"));
    assertThat(text)
        .contains("\"mine\": {\"b\": 1.0, \"a\": 1e-3, \"µ\": \"\\u00b5\"}", "\"extra\": null")
        .contains(Block.UUID)
        .contains("6b1d4f3c-0000-4000-8000-000000000000");
    JsonNode written = json(zarr.resolve("zarr.json"));
    JsonNode index = json(folder.resolve("outer.zarr/zarr.json"));
    assertThat(index.at("/consolidated_metadata/metadata/image")).isEqualTo(written);
    assertThat(Files.readString(folder.resolve("outer.zarr/zarr.json")))
        .contains("\"attributes\":{\"k\":1.0}", "\"last\":2.50");
    assertThat(without(written)).isEqualTo(NgffSchemas.JSON.readTree(IMAGE));
    BlockSchema.accept(written.get("attributes"));
    SortedMap<String, String> after = content(folder);
    List<String> others =
        after.keySet().stream()
            .filter(f -> !f.endsWith(".nq") && !f.matches("outer.zarr/(image/)?zarr.json"))
            .toList();
    for (String other : others) {
      assertThat(after.get(other)).isEqualTo(before.get(other));
    }
    assertThat(into(zarr).exitCode()).isZero();
    assertThat(content(folder)).isEqualTo(after);
  }

  private static JsonNode without(JsonNode written) {
    ObjectNode copy = written.deepCopy();
    ObjectNode attributes = (ObjectNode) copy.get("attributes");
    attributes.remove("nbo");
    ((ArrayNode) attributes.get("zarr_conventions")).remove(1);
    return copy;
  }

  @Test
  void anIndexThatDoesNotKnowTheGroupIsRemoved() throws IOException {
    Path zarr = image(IMAGE);
    outer("");
    CommandLineRun run = into(zarr);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("the index of its groups was removed");
    assertThat(json(folder.resolve("outer.zarr/zarr.json")).has("consolidated_metadata")).isFalse();
    assertThat(json(folder.resolve("outer.zarr/zarr.json")).get("last").asText()).isEqualTo("2.5");
  }

  @Test
  void version2OfZarrHasFilesOfItsOwn() throws IOException {
    Path zarr = folder.resolve("v2.zarr");
    Files.createDirectories(zarr);
    String attributes =
        "{\"multiscales\":[{\"version\":\"0.4\",\"axes\":[],\"datasets\":[{\"path\":\"0\"}]}],\"k\":1.0}";
    Files.writeString(zarr.resolve(".zgroup"), "{\"zarr_format\":2}");
    Files.writeString(zarr.resolve(".zattrs"), attributes);
    Files.writeString(
        zarr.resolve(".zmetadata"),
        "{\"metadata\":{\".zattrs\":"
            + attributes
            + ",\".zgroup\":{\"zarr_format\":2}},"
            + "\"zarr_consolidated_format\":1}");
    CommandLineRun run = into(zarr);
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode written = json(zarr.resolve(".zattrs"));
    assertThat(written.has("nbo")).isTrue();
    assertThat(written.get("k").toString()).isEqualTo("1.0");
    assertThat(json(zarr.resolve(".zmetadata")).get("metadata").get(".zattrs")).isEqualTo(written);
    assertThat(json(zarr.resolve(".zmetadata")).get("zarr_consolidated_format").asInt()).isOne();
    assertThat(into(zarr, "--ngff-version", "0.5").exitCode()).isEqualTo(2);
  }

  @Test
  void wellsAreFoundByRowAndColumn() throws IOException {
    Path zarr = folder.resolve("plate.zarr");
    String plate = "src/examples/plate/plate.ome.xml";
    assertThat(CommandLineRun.of("export", plate, "--to", "ngff", "-o", zarr.toString()).exitCode())
        .isZero();
    Path top = zarr.resolve("zarr.json");
    ObjectNode written = json(top).deepCopy();
    ObjectNode attributes = (ObjectNode) written.get("attributes");
    attributes.remove(List.of("nbo", "zarr_conventions"));
    Files.writeString(top, written.toString().replace("\"A/1\"", "\"A/01\""));
    Files.move(zarr.resolve("A/1"), zarr.resolve("A/01"));
    CommandLineRun run =
        CommandLineRun.of("export", plate, "--to", "ngff", "--into", zarr.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(json(top).at("/attributes/nbo/images").findValuesAsText("path"))
        .containsExactly("A/01/0", "A/01/1", "B/3/0");
    Files.move(zarr.resolve("A/01"), zarr.resolve("A/02"));
    CommandLineRun other =
        CommandLineRun.of("export", plate, "--to", "ngff", "--into", zarr.toString());
    assertThat(other.exitCode()).isEqualTo(3);
    assertThat(other.err()).contains("NBO-ZARR-004");
  }

  @ParameterizedTest
  @CsvSource({
    "\"0.5\",\"0.3\",NBO-ZARR-003",
    "\"multiscales\",\"images\",NBO-ZARR-003",
    "\"group\",\"array\",NBO-ZARR-002",
    "\"extra\",extra,NBO-ZARR-002"
  })
  void whatCannotBeCompletedIsLeftAsItIs(String old, String by, String address) throws IOException {
    Path zarr = image(IMAGE.replace(old, by));
    SortedMap<String, String> before = content(folder);
    CommandLineRun run = into(zarr);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().lines().toList()).hasSize(1).allMatch(line -> line.contains(address));
    assertThat(content(folder)).isEqualTo(before);
  }

  @Test
  void badUseIsOneLine() throws IOException {
    assertThat(into(folder.resolve("none.zarr")).err().lines())
        .hasSize(1)
        .allMatch(line -> line.contains("NBO-ZARR-002"));
    Path zarr = image(IMAGE);
    assertThat(into(zarr, "-o", "x").exitCode()).isEqualTo(2);
    assertThat(
            CommandLineRun.of(
                    "export",
                    "src/examples/micro-meta/microscope.json",
                    "--to",
                    "ngff",
                    "--into",
                    zarr.toString())
                .err())
        .contains("NBO-EXPORT-004");
    assertThat(
            CommandLineRun.of(
                    "export",
                    "src/examples/plate/plate.ome.xml",
                    "--to",
                    "ngff",
                    "--into",
                    zarr.toString())
                .exitCode())
        .isEqualTo(2);
    assertThat(CommandLineRun.of("export", WIDEFIELD, "--to", "ngff", "-o", zarr.toString()).err())
        .contains("NBO-IO-003");
  }

  /** Killed at any moment, file and index are of one version, or the index is bare. */
  @Test
  void killedItIsTheOldOrTheNewOne() throws IOException, InterruptedException {
    Path inner = Files.createDirectories(folder.resolve("outer/inner"));
    Path file = inner.resolve("zarr.json");
    Path index = folder.resolve("outer/zarr.json");
    Files.writeString(file, "start");
    Files.writeString(index, "start");
    Random random = new Random(7);
    for (int i = 0; i < KILLS; i++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  ReplacingForever.class.getName(),
                  inner.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(out.readLine()).isEqualTo("ready");
        Thread.sleep(random.nextInt(60));
        process.destroyForcibly().waitFor();
      }
      String found = Files.readString(index);
      assertThat(found).isIn("bare", Files.readString(file));
      assertThat(Files.readString(file)).matches("start|version \\d+ x{100000}");
      new Replacement(inner).finishFormer();
      assertThat(Files.readString(index)).isEqualTo(Files.readString(file));
      try (Stream<Path> left = Files.list(inner)) {
        assertThat(left).containsExactly(file);
      }
    }
  }
}
