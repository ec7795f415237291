package org.nbo.lift.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The groups and arrays of a hierarchy, by path. */
record ZarrGroups(Map<String, Json> nodes) {
  static ZarrGroups of(Json document) {
    Json nodes =
        document instanceof Json.Member all
            ? all.members().values().stream().findFirst().orElse(null)
            : null;
    return new ZarrGroups(nodes instanceof Json.Member m ? m.members() : Map.of());
  }

  Optional<Json.Member> node(String path) {
    return Optional.ofNullable(nodes.get(path)).flatMap(ZarrGroups::object);
  }

  /** What OME-Zarr says of a group. */
  Optional<Json.Member> ome(String path) {
    return node(path).flatMap(node -> member(node, "attributes")).flatMap(a -> member(a, "ome"));
  }

  /** Our block; in version 2 of Zarr it stands among what OME-Zarr says. */
  Optional<Json.Member> block() {
    return node("")
        .flatMap(node -> member(node, "attributes"))
        .flatMap(a -> member(a, "nbo"))
        .or(() -> ome("").flatMap(ome -> member(ome, "nbo")));
  }

  /** The version that the outermost group states, or its first image. */
  String version() {
    return ome("").stream()
        .flatMap(ome -> Stream.concat(Stream.of(ome), list(ome, "multiscales").stream()))
        .flatMap(value -> object(value).stream())
        .map(value -> value.text("version"))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("0.4");
  }

  static Optional<Json.Member> object(Json value) {
    return value instanceof Json.Member member ? Optional.of(member) : Optional.empty();
  }

  static Optional<Json.Member> member(Json.Member object, String key) {
    return Optional.ofNullable(object.members().get(key)).flatMap(ZarrGroups::object);
  }

  static List<Json> list(Json.Member object, String key) {
    return object.members().get(key) instanceof Json.Items list ? list.items() : List.of();
  }

  static List<Json.Member> objects(Json.Member object, String key) {
    return list(object, key).stream().flatMap(item -> object(item).stream()).toList();
  }

  static List<String> texts(Json.Member object, String key) {
    return list(object, key).stream()
        .map(item -> item instanceof Json.Scalar scalar ? scalar.text() : "")
        .toList();
  }
}
