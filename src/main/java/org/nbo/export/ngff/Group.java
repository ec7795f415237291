package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nbo.finding.NboException;

/**
 * A group of a hierarchy on the disk, with its attributes.
 *
 * @param folder in which it lies
 * @param isZarr2 whether its attributes are a file of their own
 * @param file with the attributes, which in version 2 of Zarr need not be there
 * @param content of that file
 */
record Group(Path folder, boolean isZarr2, Path file, JsonSplice content) {
  static final String ZARR_JSON = "zarr.json";
  static final String ZATTRS = ".zattrs";
  static final String ZGROUP = ".zgroup";
  private static final byte[] NOTHING = {'{', '}'};

  /** The group in a folder; empty where there is none. */
  static Optional<Group> in(Path folder) {
    Path zarr3 = folder.resolve(ZARR_JSON);
    if (Files.isRegularFile(zarr3)) {
      JsonSplice content = read(zarr3);
      return content
          .at("node_type")
          .filter(type -> type instanceof JsonString s && s.getString().equals("group"))
          .map(type -> new Group(folder, false, zarr3, content));
    }
    Path zarr2 = folder.resolve(ZATTRS);
    return Files.isRegularFile(folder.resolve(ZGROUP))
        ? Optional.of(
            new Group(
                folder,
                true,
                zarr2,
                Files.isRegularFile(zarr2) ? read(zarr2) : JsonSplice.of(NOTHING)))
        : Optional.empty();
  }

  /** A file of JSON. */
  static JsonSplice read(Path file) {
    try {
      return JsonSplice.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw NboException.unreadable(
          "NBO-LIFT-004", file + ": cannot be read: " + NboException.reason(e), e);
    } catch (IllegalArgumentException e) {
      throw NboException.unreadable(
          "NBO-ZARR-002", file + ": no JSON object: " + e.getMessage(), e);
    }
  }

  /** The way to the attributes in the file. */
  List<String> attributes() {
    return isZarr2 ? List.of() : List.of("attributes");
  }

  /** What OME-Zarr says of the group. */
  JsonObject ome() {
    try {
      return (isZarr2 ? content.at() : content.at("attributes", "ome"))
          .filter(JsonObject.class::isInstance)
          .map(JsonValue::asJsonObject)
          .orElse(JsonObject.EMPTY_JSON_OBJECT);
    } catch (IllegalArgumentException e) {
      throw NboException.unreadable("NBO-ZARR-002", file + ": no JSON: " + e.getMessage(), e);
    }
  }

  /** The version that the group states, or one of its parts in version 2 of Zarr. */
  Optional<String> version() {
    JsonObject ome = ome();
    if (ome.get("version") instanceof JsonString version) {
      return Optional.of(version.getString());
    }
    for (String key : List.of("multiscales", "plate", "well")) {
      JsonValue part = ome.get(key);
      JsonValue first = part instanceof JsonArray list && !list.isEmpty() ? list.get(0) : part;
      if (first instanceof JsonObject object
          && object.get("version") instanceof JsonString version) {
        return Optional.of(version.getString());
      }
    }
    return Optional.empty();
  }

  /** The file with the convention and the block in the attributes. */
  byte[] with(JsonObject block) {
    return withBlock(content, attributes(), block).bytes();
  }

  /**
   * Attributes with the convention and the block.
   *
   * @param attributes the way to them
   */
  static JsonSplice withBlock(JsonSplice content, List<String> attributes, JsonObject block) {
    JsonSplice declared = declared(content, attributes);
    return declared.with(attributes, Map.of(Block.KEY, block));
  }

  private static JsonSplice declared(JsonSplice content, List<String> attributes) {
    List<String> path = new ArrayList<>(attributes);
    path.add(Block.CONVENTIONS);
    Optional<JsonValue> known = content.at(path.toArray(String[]::new));
    if (known.isEmpty() || !(known.get() instanceof JsonArray list)) {
      return content.with(
          attributes,
          Map.of(Block.CONVENTIONS, Json.createArrayBuilder().add(Block.convention()).build()));
    }
    boolean isThere =
        list.stream()
            .anyMatch(
                entry ->
                    entry instanceof JsonObject object
                        && object.get("uuid") instanceof JsonString uuid
                        && uuid.getString().equals(Block.UUID));
    return isThere ? content : content.appended(path, Block.convention());
  }
}
