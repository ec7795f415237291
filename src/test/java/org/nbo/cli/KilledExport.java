package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * {@code nbo export --into} a hierarchy whose image was lifted from another version of the file,
 * with an index: that says nothing else than the files.
 */
final class KilledExport extends KilledWork {
  private static final String ROOT = "zarr.json";
  private static final String INDEX = "consolidated_metadata";

  /** What a hierarchy calls the file with its graph, by what is in it. */
  private static final Pattern GRAPH = Pattern.compile("nbo-[0-9a-f]{16}\\.nq");

  private final Map<String, String> old;

  /**
   * @param folder for what it finds
   */
  KilledExport(Path folder) throws IOException {
    super("export --into");
    Path image = folder.resolve("old.ome.xml");
    Files.writeString(
        image, Files.readString(KilledWorks.IMAGE).replace("LensNA=\"1.4\"", "LensNA=\"1.3\""));
    Path hierarchy = folder.resolve("old.zarr");
    assertThat(
            CommandLineRun.of(
                    "export", "--quiet", "--to=ngff", image.toString(), "-o", "" + hierarchy)
                .exitCode())
        .isZero();
    this.old = files(hierarchy);
    old.put(ROOT, indexed(old));
  }

  private static String indexed(Map<String, String> files) {
    var metadata = Json.createObjectBuilder();
    files.forEach(
        (path, content) -> {
          if (path.endsWith("/" + ROOT)) {
            metadata.add(path.substring(0, path.lastIndexOf('/')), json(content));
          }
        });
    return Json.createObjectBuilder(json(files.get(ROOT)))
        .add(
            INDEX,
            Json.createObjectBuilder()
                .add("kind", "inline")
                .add("must_understand", false)
                .add("metadata", metadata))
        .build()
        .toString();
  }

  @Override
  void prepare(Path place) throws IOException {
    for (Map.Entry<String, String> file : old.entrySet()) {
      Path to = place.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.writeString(to, file.getValue(), StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  List<String> arguments(Path place) {
    return List.of(
        "export", "--quiet", "--to=ngff", KilledWorks.IMAGE.toString(), "--into", place.toString());
  }

  @Override
  Map<String, Predicate<Path>> moments() {
    Map<String, Predicate<Path>> moments = super.moments();
    for (String file :
        List.of(
            ".zarr.json.nbo-bare", ".zarr.json.nbo-new", ".nbo-journal.nbo-new", ".nbo-journal")) {
      moments.put(
          file + " is there",
          place ->
              Files.exists(place.resolve(file)) || Files.exists(place.resolve("0").resolve(file)));
    }
    return moments;
  }

  @Override
  void isWhole(
      String what, Map<String, String> now, Map<String, String> old, Map<String, String> whole) {
    super.isWhole(what, withoutIndex(now), withoutIndex(old), withoutIndex(whole));
    JsonObject root = json(now.get(ROOT));
    JsonObject index =
        root.containsKey(INDEX)
            ? root.getJsonObject(INDEX).getJsonObject("metadata")
            : JsonValue.EMPTY_JSON_OBJECT;
    index.forEach(
        (group, repeated) ->
            assertThat(repeated).as(what).isEqualTo(json(now.get(group + "/" + ROOT))));
  }

  /** All but a graph that gave way to another, and that which the others name. */
  @Override
  Set<String> needed(Map<String, String> now, Map<String, String> before) {
    Set<String> needed = new HashSet<>(before.keySet());
    needed.removeIf(path -> GRAPH.matcher(path).find());
    GRAPH.matcher(now.toString()).results().map(MatchResult::group).forEach(needed::add);
    return needed;
  }

  /** An index may be missing while other files change. */
  private static Map<String, String> withoutIndex(Map<String, String> files) {
    Map<String, String> without = new HashMap<>(files);
    without.put(
        ROOT, Json.createObjectBuilder(json(files.get(ROOT))).remove(INDEX).build().toString());
    return without;
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
