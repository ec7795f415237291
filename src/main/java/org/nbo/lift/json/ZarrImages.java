package org.nbo.lift.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nbo.lift.source.TreeElement;

/** What OME-Zarr itself says of images and plates, as elements of the specification. */
final class ZarrImages {
  private final ZarrGroups groups;
  private final List<String> paths;

  ZarrImages(ZarrGroups groups) {
    this.groups = groups;
    this.paths = find();
  }

  private List<String> find() {
    Set<String> found = new LinkedHashSet<>();
    groups
        .ome(ZarrNames.of("document"))
        .ifPresent(ome -> found.addAll(ZarrGroups.texts(ome, "series")));
    groups.nodes().keySet().stream()
        .filter(
            path ->
                groups.ome(path).filter(o -> o.members().containsKey("multiscales")).isPresent())
        .filter(path -> path.isEmpty() || !path.matches("(.*/)?labels/.*"))
        .forEach(found::add);
    return found.stream().filter(path -> groups.ome(path).isPresent()).toList();
  }

  /** Where images lie. */
  List<String> paths() {
    return paths;
  }

  String identifier(String path) {
    return "Image:" + paths.indexOf(path);
  }

  TreeElement image(String path) {
    int number = paths.indexOf(path);
    TreeElement image = new TreeElement(ZarrNames.of("image"), 0);
    image.add(ZarrNames.of("id"), identifier(path));
    Optional<Json.Member> ome = groups.ome(path);
    Optional<Json.Member> scales =
        ome.flatMap(o -> ZarrGroups.objects(o, "multiscales").stream().findFirst());
    scales
        .map(s -> s.text("name"))
        .filter(name -> !name.isBlank())
        .ifPresent(name -> image.add(ZarrNames.of("image name"), name));
    TreeElement pixels = new TreeElement(ZarrNames.of("pixels"), 0);
    pixels.add(ZarrNames.of("id"), "Pixels:" + number);
    scales.ifPresent(s -> pixels(pixels, s, path));
    int channel = 0;
    for (Json.Member shown :
        ome.flatMap(o -> ZarrGroups.member(o, "omero")).stream()
            .flatMap(o -> ZarrGroups.objects(o, "channels").stream())
            .toList()) {
      pixels.add(channel(shown, "Channel:" + number + ':' + channel++));
    }
    image.add(pixels);
    return image;
  }

  private void pixels(TreeElement pixels, Json.Member scales, String path) {
    List<Json.Member> axes =
        ZarrGroups.objects(scales, "coordinateSystems").stream()
            .reduce((first, last) -> last)
            .map(system -> ZarrGroups.objects(system, "axes"))
            .orElseGet(() -> ZarrGroups.objects(scales, "axes"));
    Optional<Json.Member> level = ZarrGroups.objects(scales, "datasets").stream().findFirst();
    List<String> names =
        axes.stream().map(axis -> axis.text("name").toUpperCase(Locale.ROOT)).toList();
    order(names).ifPresent(order -> pixels.add(ZarrNames.of("order"), order));
    Optional<Json.Member> array =
        level.flatMap(l -> groups.node((path.isEmpty() ? "" : path + '/') + l.text("path")));
    array.flatMap(ZarrImages::type).ifPresent(type -> pixels.add(ZarrNames.of("type"), type));
    List<String> shape = array.map(a -> ZarrGroups.texts(a, "shape")).orElse(List.of());
    List<BigDecimal> steps = steps(scales, level, axes.size());
    for (int i = 0; i < axes.size(); i++) {
      if (names.get(i).matches("[XYZCT]")) {
        if (shape.size() == axes.size()) {
          pixels.add(ZarrNames.of("size") + names.get(i), shape.get(i));
        }
        step(pixels, names.get(i), axes.get(i), steps.get(i));
      }
    }
    if (shape.size() == axes.size()) {
      for (String absent : List.of("z", "c", "t")) {
        if (!names.contains(absent.toUpperCase(Locale.ROOT))) {
          pixels.add(ZarrNames.of("size") + absent.toUpperCase(Locale.ROOT), "1");
        }
      }
    }
  }

  private static void step(TreeElement pixels, String name, Json.Member axis, BigDecimal step) {
    Optional<String> symbol = ZarrNames.unit(axis.text("unit"));
    if (symbol.isPresent() && step != null && !name.equalsIgnoreCase("c")) {
      String field =
          name.equalsIgnoreCase("t")
              ? ZarrNames.of("time step")
              : ZarrNames.of("space step") + name;
      pixels.add(field, step.toPlainString());
      pixels.add(field + ZarrNames.of("unit"), symbol.get());
    }
  }

  /** From the axis that changes fastest to the slowest. */
  private static Optional<String> order(List<String> names) {
    if (!names.stream().allMatch(name -> name.matches("[XYZCT]"))) {
      return Optional.empty();
    }
    StringBuilder order = new StringBuilder();
    for (int i = names.size() - 1; i >= 0; i--) {
      order.append(names.get(i));
    }
    for (String other : List.of("z", "c", "t")) {
      if (order.indexOf(other.toUpperCase(Locale.ROOT)) < 0) {
        order.append(other.toUpperCase(Locale.ROOT));
      }
    }
    return Optional.of(order.toString()).filter(text -> text.startsWith("XY"));
  }

  private static Optional<String> type(Json.Member array) {
    String three = array.text("data_type");
    String two = array.text("dtype").replaceAll("^[<>|=]", "");
    String name =
        three.isEmpty()
            ? two.replaceAll("^u(\\d)$", "uint$1")
                .replaceAll("^i(\\d)$", "int$1")
                .replaceAll("^f(\\d)$", "float$1")
                .replaceAll("^c(\\d+)$", "complex$1")
            : three;
    if (three.isEmpty() && name.matches(".*\\d")) {
      int digits = name.replaceAll("\\d", "").length();
      name = name.substring(0, digits) + Integer.parseInt(name.substring(digits)) * 8;
    }
    return Optional.of(ZarrNames.type(name)).filter(n -> !n.isEmpty());
  }

  /** The scale of the level, and of the whole image where that has one too. */
  private static List<BigDecimal> steps(Json.Member scales, Optional<Json.Member> level, int axes) {
    List<BigDecimal> steps = new ArrayList<>();
    for (int i = 0; i < axes; i++) {
      steps.add(null);
    }
    level.ifPresent(l -> multiply(steps, l));
    if (!scales.members().containsKey("coordinateSystems")) {
      multiply(steps, scales);
    }
    return steps;
  }

  private static void multiply(List<BigDecimal> steps, Json.Member owner) {
    for (Json.Member outer : ZarrGroups.objects(owner, "coordinateTransformations")) {
      List<Json.Member> all = new ArrayList<>(ZarrGroups.objects(outer, "transformations"));
      all.add(outer);
      for (Json.Member transformation : all) {
        List<String> scale = ZarrGroups.texts(transformation, "scale");
        for (int i = 0; i < scale.size() && i < steps.size(); i++) {
          try {
            BigDecimal factor = new BigDecimal(scale.get(i));
            steps.set(i, steps.get(i) == null ? factor : steps.get(i).multiply(factor));
          } catch (NumberFormatException noNumber) {
            steps.set(i, null);
          }
        }
      }
    }
  }

  private static TreeElement channel(Json.Member shown, String id) {
    TreeElement channel = new TreeElement(ZarrNames.of("channel"), 0);
    channel.add(ZarrNames.of("id"), id);
    if (!shown.text("label").isBlank()) {
      channel.add(ZarrNames.of("image name"), shown.text("label"));
    }
    if (shown.text("color").matches("[0-9A-Fa-f]{6}")) {
      channel.add(
          ZarrNames.of("color"),
          Integer.toString(Integer.parseUnsignedInt(shown.text("color") + "FF", 16)));
    }
    return channel;
  }

  /**
   * The plate, where the hierarchy is one.
   *
   * @param identifiers of images by their paths
   */
  Optional<TreeElement> plate(UnaryOperator<String> identifiers) {
    return groups
        .ome("")
        .flatMap(ome -> ZarrGroups.member(ome, "plate"))
        .map(plate -> plate(plate, identifiers));
  }

  private TreeElement plate(Json.Member json, UnaryOperator<String> identifiers) {
    TreeElement plate = new TreeElement(ZarrNames.of("plate"), 0);
    plate.add(ZarrNames.of("id"), "Plate:0");
    if (!json.text("name").isBlank()) {
      plate.add(ZarrNames.of("image name"), json.text("name"));
    }
    for (String side : List.of("row", "column")) {
      List<Json.Member> names = ZarrGroups.objects(json, side + 's');
      plate.add(ZarrNames.of(side + 's'), Integer.toString(names.size()));
      names.stream()
          .findFirst()
          .map(first -> first.text("name").matches("\\d+") ? "number" : "letter")
          .ifPresent(convention -> plate.add(ZarrNames.of(side + " names"), convention));
    }
    Map<String, TreeElement> runs = new HashMap<>();
    List<TreeElement> acquisitions = new ArrayList<>();
    for (Json.Member run : ZarrGroups.objects(json, "acquisitions")) {
      TreeElement acquisition = acquisition(run);
      runs.put(run.text("id"), acquisition);
      acquisitions.add(acquisition);
    }
    for (Json.Member well : ZarrGroups.objects(json, "wells")) {
      plate.add(well(well, identifiers, runs));
    }
    acquisitions.forEach(plate::add);
    return plate;
  }

  private static TreeElement acquisition(Json.Member run) {
    TreeElement acquisition = new TreeElement(ZarrNames.of("run"), 0);
    acquisition.add(ZarrNames.of("id"), "PlateAcquisition:" + run.text("id"));
    if (!run.text("name").isBlank()) {
      acquisition.add(ZarrNames.of("image name"), run.text("name"));
    }
    for (Map.Entry<String, String> time :
        Map.of("starttime", "start", "endtime", "end").entrySet()) {
      if (run.text(time.getKey()).matches("\\d{1,12}")) {
        acquisition.add(
            ZarrNames.of(time.getValue()),
            Instant.ofEpochSecond(Long.parseLong(run.text(time.getKey()))).toString());
      }
    }
    if (run.text("maximumfieldcount").matches("\\d+")) {
      acquisition.add(ZarrNames.of("most"), run.text("maximumfieldcount"));
    }
    return acquisition;
  }

  private TreeElement well(
      Json.Member json, UnaryOperator<String> identifiers, Map<String, TreeElement> runs) {
    TreeElement well = new TreeElement(ZarrNames.of("well"), 0);
    String path = json.text("path");
    String id = "Well:" + path.replace('/', '-');
    well.add(ZarrNames.of("id"), id);
    well.add(ZarrNames.of("row"), json.text("rowIndex"));
    well.add(ZarrNames.of("column"), json.text("columnIndex"));
    int number = 0;
    List<Json.Member> fields =
        groups
            .ome(path)
            .flatMap(ome -> ZarrGroups.member(ome, "well"))
            .map(w -> ZarrGroups.objects(w, "images"))
            .orElse(List.of());
    for (Json.Member field : fields) {
      TreeElement sample = new TreeElement(ZarrNames.of("field"), 0);
      String sampleId = id + ':' + number;
      sample.add(ZarrNames.of("id"), sampleId);
      sample.add(ZarrNames.of("field index"), Integer.toString(number++));
      String image = path + '/' + field.text("path");
      if (paths.contains(image)) {
        sample.add(mention(ZarrNames.of("image of field"), identifiers.apply(image)));
      }
      well.add(sample);
      TreeElement run = runs.get(field.text("acquisition"));
      if (run != null) {
        run.add(mention(ZarrNames.of("field of run"), sampleId));
      }
    }
    return well;
  }

  private static TreeElement mention(String name, String id) {
    TreeElement mention =
        new TreeElement(name, 0) {
          @Override
          public boolean isMention() {
            return true;
          }
        };
    mention.add(ZarrNames.of("id"), id);
    return mention;
  }
}
