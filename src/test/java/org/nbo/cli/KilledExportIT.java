package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code nbo export --into} leaves the old hierarchy or the new one when it is killed. */
class KilledExportIT {
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  private static final String CONSOLIDATED = "consolidated_metadata";

  /** What the command is doing when it is killed: the first of these files is there. */
  private static final List<String> MOMENTS =
      List.of(".zarr.json.nbo-bare", ".zarr.json.nbo-new", ".nbo-journal.nbo-new", ".nbo-journal");

  @TempDir Path folder;

  @Test
  void killedItIsTheOldOrTheNewOne() throws IOException, InterruptedException {
    Map<String, String> old = oldHierarchy(folder.resolve("old.zarr"));
    Path whole = copy(old, folder.resolve("whole.zarr"));
    assertThat(export(whole).waitFor()).isZero();
    Map<String, String> complete = files(whole);
    assertThat(complete).isNotEqualTo(old);
    int killed = 0;
    for (String moment : MOMENTS) {
      Path hierarchy = copy(old, folder.resolve("killed" + killed + ".zarr"));
      Process command = export(hierarchy);
      awaitAny(hierarchy, moment, command);
      command.destroyForcibly().waitFor();
      if (command.exitValue() != 0) {
        killed++;
      }
      agrees(hierarchy, old, complete);
      assertThat(export(hierarchy).waitFor()).isZero();
      assertThat(files(hierarchy)).as("after " + moment).isEqualTo(complete);
    }
    assertThat(killed).as("runs that did not come to their end").isPositive();
  }

  /** Each file is as it was or as it is to be, and no index says anything else than the files. */
  private static void agrees(Path hierarchy, Map<String, String> old, Map<String, String> complete)
      throws IOException {
    Map<String, String> now = files(hierarchy);
    JsonObject index =
        json(now.get("zarr.json")).containsKey(CONSOLIDATED)
            ? json(now.get("zarr.json")).getJsonObject(CONSOLIDATED).getJsonObject("metadata")
            : JsonValue.EMPTY_JSON_OBJECT;
    index.forEach(
        (group, repeated) -> assertThat(repeated).isEqualTo(json(now.get(group + "/zarr.json"))));
    old.forEach(
        (name, before) -> {
          if (!name.equals("zarr.json")) {
            assertThat(now.get(name)).as(name).isIn(before, complete.get(name));
          }
        });
  }

  /** A hierarchy whose image was lifted from another version of the file, with an index. */
  private Map<String, String> oldHierarchy(Path hierarchy)
      throws IOException, InterruptedException {
    Path other = folder.resolve("image.ome.xml");
    Files.writeString(other, Files.readString(IMAGE).replace("LensNA=\"1.4\"", "LensNA=\"1.3\""));
    Process export = nbo(other.toString(), "-o", hierarchy.toString());
    assertThat(export.waitFor()).isZero();
    Path root = hierarchy.resolve("zarr.json");
    var metadata = Json.createObjectBuilder();
    for (Map.Entry<String, String> file : files(hierarchy).entrySet()) {
      if (file.getKey().endsWith("/zarr.json")) {
        metadata.add(
            file.getKey().substring(0, file.getKey().lastIndexOf('/')), json(file.getValue()));
      }
    }
    Files.writeString(
        root,
        Json.createObjectBuilder(json(Files.readString(root)))
            .add(
                CONSOLIDATED,
                Json.createObjectBuilder()
                    .add("kind", "inline")
                    .add("must_understand", false)
                    .add("metadata", metadata))
            .build()
            .toString());
    return files(hierarchy);
  }

  private static Process export(Path hierarchy) throws IOException {
    return nbo(IMAGE.toString(), "--into", hierarchy.toString());
  }

  private static Process nbo(String... arguments) throws IOException {
    return new ProcessBuilder(
            Stream.concat(
                    Stream.of("./nbo", "export", "--to", "ngff", "--quiet"), Stream.of(arguments))
                .toList())
        .inheritIO()
        .start();
  }

  /** Waits for a file of that name, or for the end of the command that would make it. */
  private static void awaitAny(Path hierarchy, String name, Process command) {
    while (command.isAlive()
        && !Files.exists(hierarchy.resolve(name))
        && !Files.exists(hierarchy.resolve("0").resolve(name))) {
      Thread.onSpinWait();
    }
  }

  private static Path copy(Map<String, String> files, Path to) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = to.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    return to;
  }

  /** What is in the files of a hierarchy, by their paths; those of a run that was killed too. */
  private static Map<String, String> files(Path hierarchy) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(hierarchy)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(hierarchy.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
