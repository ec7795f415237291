package org.nbo.export.ngff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.export.Experiment;
import org.nbo.export.QueriesBeside;
import org.nbo.export.QueriesBeside.Row;
import org.nbo.model.Model;
import org.nbo.model.ModelProperty;
import org.nbo.ontology.Terms;

/** Finds in a graph what OME-Zarr shows of images. For use by one thread at a time. */
final class Pictures {
  private static final BigDecimal UNKNOWN_STEP = new BigDecimal("1.0");
  private static final String[] SPACE = {"z", "y", "x"};

  private final QueriesBeside questions = new QueriesBeside(Pictures.class);
  private final Udunits units;
  private final Terms ontology;
  private final Map<String, String> unitsOfProperties = new HashMap<>();
  private final boolean withStagePosition;

  /**
   * @param withStagePosition whether images begin where the stage stood
   */
  Pictures(Model model, Graph ontology, boolean withStagePosition) {
    this.units = new Udunits(ontology);
    this.ontology = new Terms(ontology);
    this.withStagePosition = withStagePosition;
    model
        .classes()
        .forEach(
            type ->
                type.fields().stream()
                    .map(field -> field.property())
                    .filter(property -> property.unit() != null)
                    .forEach(this::remember));
  }

  private void remember(ModelProperty property) {
    unitsOfProperties.put(property.iri(), property.unit());
  }

  /** A place on an axis, or the step along it; without a unit where that has no word. */
  private record Length(BigDecimal number, Udunits.Unit unit) {}

  /** The images of an experiment, in their order, not in a hierarchy yet. */
  List<Picture> of(Experiment experiment) {
    Graph known = experiment.known();
    Map<Node, Map<String, Length>> steps = lengths("axes", known);
    times(known).forEach((image, step) -> at(steps, image).putIfAbsent("t", step));
    Map<Node, Map<String, Length>> positions =
        withStagePosition ? lengths("positions", known) : Map.of();
    Map<Node, List<Row>> channels = byImage(questions.ask("channels", known));
    Map<Node, Row> images = new LinkedHashMap<>();
    questions.ask("images", known).forEach(row -> images.putIfAbsent(row.get("image"), row));
    List<Picture> pictures = new ArrayList<>();
    for (Node image : experiment.images()) {
      Row row = images.get(image);
      pictures.add(
          new Picture(
              image,
              row.text("name").orElse(""),
              "",
              axes(steps.getOrDefault(image, Map.of()), positions.getOrDefault(image, Map.of())),
              Colors.of(channels.getOrDefault(image, List.of()), row.number("sizeC").orElse(0)),
              Window.of(
                  row.node("type")
                      .flatMap(t -> ontology.text(t, SKOS.notation.asNode()))
                      .orElse(null),
                  row.number("bits").orElse(0)),
              row.number("sizeZ").orElse(1)));
    }
    return pictures;
  }

  private static Map<Node, List<Row>> byImage(List<Row> rows) {
    Map<Node, List<Row>> byImage = new HashMap<>();
    rows.forEach(r -> byImage.computeIfAbsent(r.get("image"), i -> new ArrayList<>()).add(r));
    return byImage;
  }

  private Map<Node, Map<String, Length>> lengths(String query, Graph known) {
    Map<Node, Map<String, Length>> lengths = new HashMap<>();
    for (Row row : questions.ask(query, known)) {
      length(row)
          .ifPresent(
              length ->
                  at(lengths, row.get("image"))
                      .putIfAbsent(row.text("axis").orElseThrow(), length));
    }
    return lengths;
  }

  private static <V> Map<String, V> at(Map<Node, Map<String, V>> lengths, Node image) {
    return lengths.computeIfAbsent(image, i -> new HashMap<>());
  }

  /** As the source wrote it, else in the unit of the property, else a bare number. */
  private Optional<Length> length(Row row) {
    return row.text("written")
        .flatMap(units::written)
        .map(quantity -> new Length(quantity.number(), quantity.unit()))
        .or(
            () ->
                row.text("step")
                    .flatMap(Udunits::number)
                    .map(
                        number ->
                            new Length(
                                number,
                                units
                                    .unit(
                                        unitsOfProperties.getOrDefault(
                                            row.get("property").toString(), ""))
                                    .orElse(null))))
        .or(() -> row.text("other").flatMap(Udunits::number).map(n -> new Length(n, null)));
  }

  /** The median step between the frames of each image. */
  private Map<Node, Length> times(Graph known) {
    Map<Node, Length> steps = new HashMap<>();
    byImage(questions.ask("times", known))
        .forEach(
            (image, rows) ->
                median(rows)
                    .flatMap(
                        step -> units.written("1 s").map(second -> new Length(step, second.unit())))
                    .ifPresent(length -> steps.put(image, length)));
    return steps;
  }

  private static Optional<BigDecimal> median(List<Row> rows) {
    Map<Integer, BigDecimal> times = new TreeMap<>();
    for (Row row : rows) {
      row.number("frame")
          .ifPresent(
              frame ->
                  row.text("time")
                      .flatMap(Udunits::number)
                      .ifPresent(time -> times.putIfAbsent(frame, time)));
    }
    List<BigDecimal> all = List.copyOf(times.values());
    List<BigDecimal> steps = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      steps.add(all.get(i).subtract(all.get(i - 1)));
    }
    steps.sort(null);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal middle =
        steps
            .get(steps.size() / 2)
            .add(steps.get((steps.size() - 1) / 2))
            .divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    return middle.signum() > 0 ? Optional.of(middle) : Optional.empty();
  }

  private static List<Axis> axes(Map<String, Length> steps, Map<String, Length> positions) {
    List<Axis> axes = new ArrayList<>();
    axes.add(axis("t", Axis.TIME, steps.get("t"), null));
    axes.add(new Axis("c", Axis.CHANNEL, null, UNKNOWN_STEP, null));
    for (String name : SPACE) {
      axes.add(axis(name, Axis.SPACE, steps.get(name), positions.get(name)));
    }
    return axes;
  }

  private static Axis axis(String name, String type, Length step, Length position) {
    Length known =
        step == null || step.number().signum() <= 0 ? new Length(UNKNOWN_STEP, null) : step;
    String unit = known.unit() == null ? null : known.unit().word();
    return new Axis(name, type, unit, known.number(), origin(position, known.unit()));
  }

  /** A position in the unit of the axis; without units on both sides nothing can be said. */
  private static BigDecimal origin(Length position, Udunits.Unit unit) {
    if (position == null || position.unit() == null || unit == null) {
      return null;
    }
    BigDecimal number =
        position
            .number()
            .multiply(position.unit().multiplier())
            .divide(unit.multiplier(), MathContext.DECIMAL64)
            .stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
