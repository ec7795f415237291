package org.nbo.export.ngff;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nbo.export.Experiment;
import org.nbo.finding.NboException;

/**
 * Completes a hierarchy that is there with our block and the whole graph. What stands in it already
 * stays as it is.
 */
final class Completion {
  private final Path folder;
  private final Optional<NgffVersion> wanted;

  /**
   * @param folder of the hierarchy
   * @param wanted the version that the user takes it for; empty for whatever it is
   */
  Completion(Path folder, Optional<NgffVersion> wanted) {
    this.folder = folder;
    this.wanted = wanted;
  }

  /**
   * Writes.
   *
   * @return what is to be said
   * @throws NboException where the hierarchy is none, is of another version, holds other images, or
   *     cannot be written
   */
  List<String> write(
      Experiment experiment,
      List<Picture> pictures,
      Optional<Plate> plate,
      Block block,
      WholeGraph graph) {
    if (!Files.isDirectory(folder)) {
      throw NboException.unreadable("NBO-ZARR-002", folder + ": there is no such folder");
    }
    Replacement replacement = new Replacement(folder);
    try {
      mayWrite(folder);
      replacement.finishFormer();
      Group group =
          Group.in(folder)
              .orElseThrow(
                  () ->
                      NboException.unreadable(
                          "NBO-ZARR-002",
                          folder
                              + ": no group of Zarr, because neither zarr.json nor .zgroup says so"));
      check(group);
      JsonObject told =
          block.of(experiment, placed(group, experiment, pictures, plate), graph.name());
      Indexes indexes = new Indexes(group, told);
      for (Replacement.Index index : indexes.changed()) {
        mayWrite(index.file().getParent());
        mayWrite(index.file());
      }
      if (Files.exists(group.file())) {
        mayWrite(group.file());
      }
      keep(graph);
      unchanged(group);
      replacement.write(group.file(), group.with(told), indexes.changed());
      removeOld(graph);
      return indexes.removed().stream()
          .map(
              file ->
                  file
                      + ": the index of its groups was removed, because it does not know "
                      + folder.getFileName()
                      + "; zarr.consolidate_metadata makes a new one")
          .toList();
    } catch (IOException e) {
      throw NboException.unwritable(folder.toString(), e);
    }
  }

  private static void mayWrite(Path file) {
    if (!Files.isWritable(file)) {
      throw NboException.unreadable("NBO-IO-001", file + ": cannot be written: it is read-only");
    }
  }

  private void check(Group group) {
    String stated = group.version().orElse(group.isZarr2() ? "0.4" : "");
    Optional<NgffVersion> known =
        stated.startsWith("0.6") ? Optional.of(NgffVersion.V0_6) : NgffVersion.of(stated);
    boolean isOme =
        Stream.of("multiscales", "plate", "bioformats2raw.layout")
            .anyMatch(group.ome()::containsKey);
    if (!isOme) {
      throw NboException.unreadable(
          "NBO-ZARR-003",
          group.file() + ": no image, plate or layout of bioformats2raw of OME-Zarr is in it");
    }
    if (known.isEmpty() || known.get().isZarr2() != group.isZarr2()) {
      throw NboException.unreadable(
          "NBO-ZARR-003",
          group.file()
              + ": is of OME-Zarr "
              + (stated.isEmpty() ? "without a version" : stated)
              + "; 0.4, 0.5 and 0.6 can be completed");
    }
    if (wanted.isPresent() && !wanted.equals(known)) {
      throw NboException.usage(
          "NBO-USAGE",
          folder + ": is of OME-Zarr " + stated + ", and --ngff-version says " + wanted.get());
    }
  }

  /** Which image lies where. */
  private List<Picture> placed(
      Group group, Experiment experiment, List<Picture> pictures, Optional<Plate> plate) {
    JsonObject ome = group.ome();
    if (ome.containsKey("multiscales")) {
      experiment.oneImage("the image in " + folder);
      return List.of(pictures.get(0).at(""));
    }
    if (ome.containsKey("plate") && plate.isPresent()) {
      List<Picture> placed = new ArrayList<>();
      for (Picture picture : pictures) {
        plate
            .get()
            .spot(picture.image())
            .ifPresent(spot -> placed.add(picture.at(place(ome.getJsonObject("plate"), spot))));
      }
      return existing(placed);
    }
    List<String> series = series();
    if (series.size() != pictures.size()) {
      throw NboException.unreadable(
          "NBO-ZARR-004",
          folder
              + ": holds "
              + series.size()
              + " images, and "
              + experiment.file()
              + " describes "
              + pictures.size());
    }
    return existing(
        IntStream.range(0, series.size())
            .mapToObj(i -> pictures.get(i).at(series.get(i)))
            .toList());
  }

  /** By row, column and number, whatever the groups of wells and fields are called. */
  private String place(JsonObject plate, Plate.Spot spot) {
    String well =
        objects(plate, "wells")
            .filter(w -> w.getInt("rowIndex", -1) == spot.row())
            .filter(w -> w.getInt("columnIndex", -1) == spot.column())
            .map(w -> w.getString("path", ""))
            .findFirst()
            .orElse("row " + spot.row() + ", column " + spot.column());
    return Group.in(folder.resolve(well))
        .map(Group::ome)
        .filter(ome -> ome.get("well") instanceof JsonObject)
        .flatMap(
            ome ->
                objects(ome.getJsonObject("well"), "images")
                    .map(image -> image.getString("path", ""))
                    .skip(spot.field())
                    .findFirst())
        .map(field -> well + '/' + field)
        .orElse(well + '/' + spot.field());
  }

  private static Stream<JsonObject> objects(JsonObject owner, String key) {
    return owner.get(key) instanceof JsonArray list
        ? list.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject)
        : Stream.empty();
  }

  private List<Picture> existing(List<Picture> placed) {
    for (Picture picture : placed) {
      if (Group.in(folder.resolve(picture.path())).isEmpty()) {
        throw NboException.unreadable(
            "NBO-ZARR-004",
            folder + ": has no image at " + picture.path() + ", where the source has one");
      }
    }
    return placed;
  }

  /** The images in their order, as the group with the OME-XML lists them; else by number. */
  private List<String> series() {
    Optional<JsonArray> listed =
        Group.in(folder.resolve(Layout.OME))
            .map(Group::ome)
            .filter(ome -> ome.get("series") instanceof JsonArray)
            .map(ome -> ome.getJsonArray("series"));
    if (listed.isPresent()) {
      return listed.get().stream()
          .filter(JsonString.class::isInstance)
          .map(path -> ((JsonString) path).getString())
          .toList();
    }
    return Stream.iterate(0, i -> i + 1)
        .map(i -> Integer.toString(i))
        .takeWhile(path -> Group.in(folder.resolve(path)).isPresent())
        .toList();
  }

  /** Nobody reads it before the block names it. */
  private void keep(WholeGraph graph) throws IOException {
    Path file = folder.resolve(graph.name());
    if (!Files.exists(file) || Files.size(file) != graph.content().length) {
      Files.write(file, graph.content());
    }
  }

  /** Whoever else writes here is not written over. */
  private static void unchanged(Group group) throws IOException {
    boolean isSame =
        Files.exists(group.file())
            ? Arrays.equals(Files.readAllBytes(group.file()), group.content().bytes())
            : group.isZarr2();
    if (!isSame) {
      throw NboException.unreadable(
          "NBO-IO-001", group.file() + ": was written by another program just now; run again");
    }
  }

  private void removeOld(WholeGraph graph) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (WholeGraph.isName(name) && !name.equals(graph.name())) {
          Files.delete(file);
        }
      }
    }
  }
}
