package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The groups of a hierarchy as bioformats2raw lays them out: a group for each image, by number or
 * in the wells of the plate, and one for the OME-XML.
 */
final class Layout {
  private static final String BIOFORMATS2RAW = "bioformats2raw.layout";
  private static final int LAYOUT_VERSION = 3;
  static final String OME = "OME";

  private final NgffVersion version;
  private final Multiscales multiscales;

  Layout(NgffVersion version) {
    this.version = version;
    this.multiscales = new Multiscales(version);
  }

  /**
   * The images with their places.
   *
   * @param plate in which they are fields, where there is one
   */
  static List<Picture> placed(List<Picture> pictures, Optional<Plate> plate) {
    List<Picture> placed = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      Picture picture = pictures.get(i);
      String number = plate.isPresent() ? "image" + i : Integer.toString(i);
      placed.add(picture.at(plate.flatMap(p -> p.path(picture.image())).orElse(number)));
    }
    return placed;
  }

  /** What stands under {@code ome} of each group (in 0.4: at the root of its attributes). */
  SortedMap<String, JsonObject> groups(List<Picture> pictures, Optional<Plate> plate) {
    SortedMap<String, JsonObject> groups = new TreeMap<>();
    JsonObjectBuilder top = ome().add(BIOFORMATS2RAW, LAYOUT_VERSION);
    plate.ifPresent(p -> top.add("plate", p.json(version)));
    groups.put("", top.build());
    plate.ifPresent(
        p -> {
          p.rowsInUse().forEach(row -> groups.put(row, JsonObject.EMPTY_JSON_OBJECT));
          p.wells(version)
              .forEach((path, well) -> groups.put(path, ome().add("well", well).build()));
        });
    groups.put(
        OME,
        ome()
            .add("series", Json.createArrayBuilder(pictures.stream().map(Picture::path).toList()))
            .build());
    pictures.forEach(p -> groups.put(p.path(), multiscales.of(p).build()));
    return groups;
  }

  private JsonObjectBuilder ome() {
    return version.isZarr2()
        ? Json.createObjectBuilder()
        : Json.createObjectBuilder().add("version", version.number());
  }
}
