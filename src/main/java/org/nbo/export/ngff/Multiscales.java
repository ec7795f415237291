package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.nbo.export.ngff.Picture.ShownChannel;

/**
 * Images in the words of OME-Zarr: {@code multiscales} and {@code omero}, as sections of the
 * specification are called.
 */
final class Multiscales {
  /** The name of the coordinate system of an image, where it has a name. */
  private static final String PHYSICAL = "physical";

  private static final String LEVEL = "0";

  private final NgffVersion version;

  Multiscales(NgffVersion version) {
    this.version = version;
  }

  /** What goes under {@code ome}, or in version 0.4 to the attributes themselves. */
  JsonObjectBuilder of(Picture picture) {
    JsonObjectBuilder ome = Json.createObjectBuilder();
    if (!version.isZarr2()) {
      ome.add("version", version.number());
    }
    ome.add("multiscales", Json.createArrayBuilder().add(multiscale(picture)));
    if (!picture.colors().isEmpty()) {
      ome.add("omero", omero(picture));
    }
    return ome;
  }

  /** One resolution, which is that of the source: nothing was made smaller. */
  private JsonObjectBuilder multiscale(Picture picture) {
    JsonObjectBuilder multiscale = Json.createObjectBuilder();
    if (version.isZarr2()) {
      multiscale.add("version", version.number());
    }
    multiscale.add("name", picture.name());
    if (version.hasCoordinateSystems()) {
      multiscale.add(
          "coordinateSystems",
          Json.createArrayBuilder()
              .add(Json.createObjectBuilder().add("name", PHYSICAL).add("axes", axes(picture))));
    } else {
      multiscale.add("axes", axes(picture));
    }
    multiscale.add(
        "datasets",
        Json.createArrayBuilder()
            .add(
                Json.createObjectBuilder()
                    .add("path", LEVEL)
                    .add("coordinateTransformations", transformations(picture))));
    return multiscale
        .add("type", "none")
        .add(
            "metadata",
            Json.createObjectBuilder()
                .add("description", "One resolution, that of the source; none was computed."));
  }

  private static JsonArray axes(Picture picture) {
    JsonArrayBuilder axes = Json.createArrayBuilder();
    for (Axis axis : picture.axes()) {
      JsonObjectBuilder object =
          Json.createObjectBuilder().add("name", axis.name()).add("type", axis.type());
      if (axis.unit() != null) {
        object.add("unit", axis.unit());
      }
      axes.add(object);
    }
    return axes.build();
  }

  private JsonArrayBuilder transformations(Picture picture) {
    boolean placed = picture.axes().stream().anyMatch(axis -> axis.origin() != null);
    JsonObjectBuilder scale =
        Json.createObjectBuilder()
            .add("type", "scale")
            .add("scale", numbers(picture.axes(), Axis::step));
    JsonObjectBuilder translation =
        Json.createObjectBuilder()
            .add("type", "translation")
            .add("translation", numbers(picture.axes(), Axis::start));
    JsonArrayBuilder all = Json.createArrayBuilder();
    if (version.hasCoordinateSystems()) {
      JsonObjectBuilder whole =
          placed
              ? Json.createObjectBuilder()
                  .add("type", "sequence")
                  .add("transformations", Json.createArrayBuilder().add(scale).add(translation))
              : scale;
      return all.add(
          whole
              .add("input", Json.createObjectBuilder().add("path", LEVEL))
              .add("output", Json.createObjectBuilder().add("name", PHYSICAL)));
    }
    all.add(scale);
    return placed ? all.add(translation) : all;
  }

  private static JsonArrayBuilder numbers(List<Axis> axes, Function<Axis, BigDecimal> number) {
    JsonArrayBuilder numbers = Json.createArrayBuilder();
    axes.forEach(axis -> numbers.add(number.apply(axis)));
    return numbers;
  }

  /** How channels are shown. */
  JsonObject omero(Picture picture) {
    JsonArrayBuilder channels = Json.createArrayBuilder();
    for (ShownChannel channel : picture.colors()) {
      channels.add(
          Json.createObjectBuilder()
              .add("label", channel.label())
              .add("color", channel.color())
              .add("active", true)
              .add(
                  "window",
                  Json.createObjectBuilder()
                      .add("min", picture.window().min())
                      .add("max", picture.window().max())
                      .add("start", picture.window().min())
                      .add("end", picture.window().max())));
    }
    JsonObjectBuilder omero = Json.createObjectBuilder();
    if (version.isZarr2()) {
      omero.add("version", version.number());
    }
    return omero
        .add("channels", channels)
        .add(
            "rdefs",
            Json.createObjectBuilder()
                .add("defaultT", 0)
                .add("defaultZ", picture.planes() / 2)
                .add("model", picture.colors().size() > 1 ? "color" : "greyscale"))
        .build();
  }
}
