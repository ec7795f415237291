package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.export.QueriesBeside;
import org.nbo.export.QueriesBeside.Row;

/** A multiwell plate as OME-Zarr sees it: a grid of wells, in which fields are images. */
final class Plate {
  private static final String NUMBERED = "NamingConvention-Number";
  private static final String LETTERED = "NamingConvention-Letter";
  private static final int LETTERS = 26;
  private static final QueriesBeside QUESTIONS = new QueriesBeside(Plate.class);

  private final Row plate;
  private final List<Row> runs;
  private final SortedMap<Place, List<Field>> wells = new TreeMap<>();
  private final Map<Node, Spot> spots = new HashMap<>();
  private final int rows;
  private final int columns;

  /** A well, by row and column from 0. */
  private record Place(int row, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return row == other.row
          ? Integer.compare(column, other.column)
          : Integer.compare(row, other.row);
    }
  }

  /**
   * Where an image was taken.
   *
   * @param row of the well, from 0
   * @param column of the well, from 0
   * @param field among those of the well, from 0
   */
  record Spot(int row, int column, int field) {}

  /** A field of a well, and in which run over the plate it was taken, or null. */
  private record Field(Node image, Node run) {}

  private Plate(Row plate, List<Row> runs, List<Row> fields, Set<Node> images) {
    this.plate = plate;
    this.runs = runs;
    Set<Node> seen = new LinkedHashSet<>();
    for (Row row : fields) {
      Node image = row.get("image");
      if (images.contains(image)
          && row.number("row").isPresent()
          && row.number("column").isPresent()
          && seen.add(image)) {
        Place place = new Place(row.number("row").getAsInt(), row.number("column").getAsInt());
        List<Field> well = wells.computeIfAbsent(place, p -> new ArrayList<>());
        spots.put(image, new Spot(place.row(), place.column(), well.size()));
        well.add(new Field(image, row.node("acquisition").orElse(null)));
      }
    }
    this.rows = size("rows", wells.keySet().stream().mapToInt(Place::row).max().orElse(0));
    this.columns = size("columns", wells.keySet().stream().mapToInt(Place::column).max().orElse(0));
  }

  /**
   * The plates that a graph describes with wells and images.
   *
   * @param images those to show
   */
  static List<Plate> in(Graph graph, List<Node> images) {
    Set<Node> shown = Set.copyOf(images);
    Map<Node, List<Row>> fields = new LinkedHashMap<>();
    QUESTIONS.ask("fields", graph).forEach(row -> add(fields, row));
    Map<Node, List<Row>> runs = new LinkedHashMap<>();
    QUESTIONS.ask("runs", graph).forEach(row -> add(runs, row));
    Map<Node, Row> plates = new LinkedHashMap<>();
    QUESTIONS.ask("plates", graph).forEach(row -> plates.putIfAbsent(row.get("plate"), row));
    return plates.values().stream()
        .map(
            row ->
                new Plate(
                    row,
                    once(runs.getOrDefault(row.get("plate"), List.of())),
                    fields.getOrDefault(row.get("plate"), List.of()),
                    shown))
        .filter(plate -> !plate.wells.isEmpty())
        .toList();
  }

  private static void add(Map<Node, List<Row>> byPlate, Row row) {
    byPlate.computeIfAbsent(row.get("plate"), p -> new ArrayList<>()).add(row);
  }

  private static List<Row> once(List<Row> runs) {
    Map<Node, Row> known = new LinkedHashMap<>();
    runs.forEach(row -> known.putIfAbsent(row.get("acquisition"), row));
    return List.copyOf(known.values());
  }

  private int size(String variable, int last) {
    return Math.max(plate.number(variable).orElse(0), last + 1);
  }

  /** Where an image lies in the hierarchy; empty where it is no field of a well. */
  Optional<String> path(Node image) {
    return spot(image).map(spot -> path(new Place(spot.row(), spot.column())) + '/' + spot.field());
  }

  /** Where an image was taken; empty where it is no field of a well. */
  Optional<Spot> spot(Node image) {
    return Optional.ofNullable(spots.get(image));
  }

  private String path(Place place) {
    return rowName(place.row()) + '/' + columnName(place.column());
  }

  private String rowName(int index) {
    return name(index, plate.text("rowNames").filter(n -> n.endsWith(NUMBERED)).isEmpty());
  }

  private String columnName(int index) {
    return name(index, plate.text("columnNames").filter(n -> n.endsWith(LETTERED)).isPresent());
  }

  /** A, B … Z, AA, AB …; or 1, 2 … */
  private static String name(int index, boolean letters) {
    if (!letters) {
      return Integer.toString(index + 1);
    }
    String last = Character.toString('A' + index % LETTERS);
    return index < LETTERS ? last : name(index / LETTERS - 1, true) + last;
  }

  /** The names of rows in which there is something. */
  Set<String> rowsInUse() {
    Set<String> names = new LinkedHashSet<>();
    wells.keySet().forEach(place -> names.add(rowName(place.row())));
    return names;
  }

  /** {@code plate}, as the specification has it. */
  JsonObjectBuilder json(NgffVersion version) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (version.isZarr2()) {
      json.add("version", version.number());
    }
    plate.text("name").ifPresent(name -> json.add("name", name));
    json.add("rows", names(rows, true)).add("columns", names(columns, false));
    JsonArrayBuilder places = Json.createArrayBuilder();
    for (Place place : wells.keySet()) {
      places.add(
          Json.createObjectBuilder()
              .add("path", path(place))
              .add("rowIndex", place.row())
              .add("columnIndex", place.column()));
    }
    json.add("wells", places);
    json.add("field_count", wells.values().stream().mapToInt(List::size).max().orElse(1));
    if (!runs.isEmpty()) {
      JsonArrayBuilder acquisitions = Json.createArrayBuilder();
      for (int i = 0; i < runs.size(); i++) {
        acquisitions.add(acquisition(i));
      }
      json.add("acquisitions", acquisitions);
    }
    return json;
  }

  private JsonArrayBuilder names(int count, boolean isRow) {
    JsonArrayBuilder names = Json.createArrayBuilder();
    for (int i = 0; i < count; i++) {
      names.add(Json.createObjectBuilder().add("name", isRow ? rowName(i) : columnName(i)));
    }
    return names;
  }

  private JsonObjectBuilder acquisition(int number) {
    Row run = runs.get(number);
    JsonObjectBuilder json = Json.createObjectBuilder().add("id", number);
    run.text("name").ifPresent(name -> json.add("name", name));
    json.add("maximumfieldcount", run.number("most").orElse(most(run.get("acquisition"))));
    run.text("description").ifPresent(text -> json.add("description", text));
    epoch(run, "start").ifPresent(time -> json.add("starttime", time));
    epoch(run, "end").ifPresent(time -> json.add("endtime", time));
    return json;
  }

  private int most(Node run) {
    return (int)
        Math.max(
            1,
            wells.values().stream()
                .mapToLong(well -> well.stream().filter(f -> run.equals(f.run())).count())
                .max()
                .orElse(1));
  }

  /** Seconds since 1970; a time without a zone counts as UTC. */
  private static OptionalLong epoch(Row run, String variable) {
    String text = run.text(variable).orElse("");
    try {
      return OptionalLong.of(OffsetDateTime.parse(text).toEpochSecond());
    } catch (DateTimeException noZone) {
      try {
        return OptionalLong.of(LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC));
      } catch (DateTimeException noTime) {
        return OptionalLong.empty();
      }
    }
  }

  /** {@code well} of each group of a well, by its path. */
  SortedMap<String, JsonObjectBuilder> wells(NgffVersion version) {
    SortedMap<String, JsonObjectBuilder> byPath = new TreeMap<>();
    wells.forEach((place, fields) -> byPath.put(path(place), well(fields, version)));
    return byPath;
  }

  private JsonObjectBuilder well(List<Field> fields, NgffVersion version) {
    List<Node> all = runs.stream().map(row -> row.get("acquisition")).toList();
    JsonArrayBuilder images = Json.createArrayBuilder();
    for (int i = 0; i < fields.size(); i++) {
      JsonObjectBuilder image = Json.createObjectBuilder().add("path", Integer.toString(i));
      int run = all.indexOf(fields.get(i).run());
      if (run >= 0) {
        image.add("acquisition", run);
      }
      images.add(image);
    }
    JsonObjectBuilder well = Json.createObjectBuilder();
    if (version.isZarr2()) {
      well.add("version", version.number());
    }
    return well.add("images", images);
  }
}
