package org.nbo.merge;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A microscope with everything that a facility lists, made up from a seed, as the Micro-Meta App
 * writes it.
 *
 * @param parts its components, the stand first
 */
record MadeMicroscope(UUID id, List<Part> parts) {
  static final List<String> STAND_MAKERS =
      List.of("Carl Zeiss Microscopy", "Leica Microsystems", "Nikon", "Olympus");

  private static final Map<String, List<String>> STANDS =
      Map.of(
          "Carl Zeiss Microscopy", List.of("Axio Observer Z1", "Axio Imager M2", "LSM 880"),
          "Leica Microsystems", List.of("DMi8", "TCS SP8", "DM6000 B"),
          "Nikon", List.of("Eclipse Ti2-E", "Eclipse Ti-E", "A1R"),
          "Olympus", List.of("IX83", "IX71", "FV3000"));

  /** Magnification, aperture, immersion. */
  private static final List<List<String>> LENSES =
      List.of(
          List.of("4", "0.16", "Air"),
          List.of("10", "0.3", "Air"),
          List.of("20", "0.8", "Air"),
          List.of("20", "0.5", "Air"),
          List.of("25", "0.95", "Water"),
          List.of("40", "1.3", "Mineral Oil"),
          List.of("40", "0.75", "Air"),
          List.of("60", "1.4", "Mineral Oil"),
          List.of("60", "1.2", "Water"),
          List.of("63", "1.4", "Mineral Oil"),
          List.of("100", "1.49", "Mineral Oil"));

  private static final List<List<String>> CAMERAS =
      List.of(
          List.of("Hamamatsu", "ORCA-Flash4.0 V3"),
          List.of("Andor Technology", "iXon Ultra 888"),
          List.of("Andor Technology", "iXon Ultra 897"),
          List.of("Photometrics", "Prime BSI"),
          List.of("PCO", "edge 4.2"));

  private static final List<String> LINES =
      List.of("405", "445", "488", "514", "561", "594", "640", "730");
  private static final List<String> LASER_MAKERS =
      List.of("Coherent", "Cobolt", "TOPTICA", "Omicron");
  private static final List<List<String>> BANDS =
      List.of(
          List.of("447", "60"),
          List.of("470", "40"),
          List.of("482", "18"),
          List.of("525", "50"),
          List.of("525", "30"),
          List.of("561", "14"),
          List.of("593", "46"),
          List.of("609", "57"),
          List.of("640", "20"),
          List.of("676", "29"),
          List.of("697", "60"),
          List.of("775", "140"));

  private static final Set<String> NONE = Set.of("", "NA", "NOT APPLICABLE");

  private static final List<String> NAMES =
      List.of(
          "Manufacturer",
          "Model",
          "CatalogNumber",
          "Magnification",
          "LensNA",
          "ImmersionType",
          "Correction",
          "PeakWavelength",
          "Wavelength",
          "FWHMBandwidth");

  /** Pieces of which a microscope has several of one make, and images say nothing. */
  private static final List<List<String>> FURTHER =
      List.of(
          List.of("Shutter", "Uniblitz", "VS14"),
          List.of("ReflectingMirror", "Newport", "Dielectric Mirror, 25.4 mm, 488-694 nm"),
          List.of("GenericLens", "Thorlabs", "Achromatic Doublet, 100 mm"),
          List.of("FilterCube", "Chroma", "Cube 91018"),
          List.of("EmissionFilterWheel", "Sutter", "Lambda 10-3"),
          List.of("MechanicalStage", "Märzhäuser", "SCAN IM 130 x 85"),
          List.of("LightGuide", "Thorlabs", "PM-S405-XP"));

  /**
   * A component.
   *
   * @param kind class of the model
   * @param values by the names that Micro-Meta uses
   */
  record Part(String kind, UUID id, Map<String, String> values) {
    String value(String name) {
      return values.getOrDefault(name, "");
    }
  }

  /** The microscope that belongs to a seed: 30 to 80 components. */
  static MadeMicroscope of(long seed) {
    Maker maker = new Maker(new Random(seed));
    maker.standAndLenses();
    maker.cameras();
    maker.lasers();
    maker.filters();
    int size = 30 + maker.random.nextInt(51);
    while (maker.parts.size() < size) {
      List<String> one = maker.any(FURTHER);
      maker.add(one.get(0), one.get(1), one.get(2), "XY-" + maker.parts.size() % 9, Map.of());
    }
    return new MadeMicroscope(maker.id(), maker.parts);
  }

  /** A microscope that the Micro-Meta App wrote; of filters that have several bands, not these. */
  static MadeMicroscope read(JsonObject json) {
    List<Part> parts = new ArrayList<>();
    parts.add(part(json.getJsonObject("MicroscopeStand")));
    json.getJsonArray("components").forEach(c -> parts.add(part(c.asJsonObject())));
    return new MadeMicroscope(UUID.fromString(json.getString("ID")), parts);
  }

  private static Part part(JsonObject json) {
    Map<String, String> values = new LinkedHashMap<>();
    take(json, values);
    Stream.of("IlluminationWavelengthRange", "TransmittanceRange")
        .filter(json::containsKey)
        .map(json::getJsonArray)
        .filter(ranges -> ranges.size() == 1 || json.containsKey("IlluminationWavelengthRange"))
        .forEach(ranges -> take(ranges.getJsonObject(0), values));
    String kind = json.getString("Schema_ID").replaceFirst(".*_", "").replace(".json", "");
    return new Part(kind, UUID.fromString(json.getString("ID")), values);
  }

  private static void take(JsonObject json, Map<String, String> values) {
    for (String name : NAMES) {
      JsonValue value = json.get(name);
      if (value instanceof JsonString text && !NONE.contains(text.getString().strip())) {
        values.put(name, text.getString().strip());
      } else if (value instanceof JsonNumber number && number.doubleValue() > 0) {
        values.put(name, number.toString());
      }
    }
  }

  List<Part> of(String kind) {
    return parts.stream().filter(p -> p.kind().equals(kind)).toList();
  }

  /** As the Micro-Meta App writes it. */
  String json() {
    JsonArrayBuilder components = Json.createArrayBuilder();
    parts.stream().skip(1).forEach(p -> components.add(json(p)));
    return Json.createObjectBuilder()
        .add("Name", "made")
        .add("ID", id.toString())
        .add("Schema_ID", "Instrument.json")
        .add("ModelVersion", "2.01.0")
        .add("MicroscopeStand", json(parts.get(0)))
        .add("components", components)
        .build()
        .toString();
  }

  private static JsonObjectBuilder json(Part part) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("ID", part.id().toString())
            .add(
                "Schema_ID",
                (part.kind().equals("Laser") ? "Fluorescence_LightSource_" : "")
                    + part.kind()
                    + ".json")
            .add("ModelVersion", "2.01.0");
    JsonObjectBuilder range = Json.createObjectBuilder();
    part.values()
        .forEach(
            (name, value) -> {
              switch (name) {
                case "Magnification", "LensNA" -> json.add(name, Double.parseDouble(value));
                case "PeakWavelength", "Wavelength", "FWHMBandwidth" ->
                    range.add(name, Double.parseDouble(value)).add(name + "Unit", "nm");
                default -> json.add(name, value);
              }
            });
    if (part.values().containsKey("PeakWavelength")) {
      json.add("IlluminationWavelengthRange", Json.createArrayBuilder().add(range));
    } else if (part.values().containsKey("Wavelength")) {
      json.add("TransmittanceRange", Json.createArrayBuilder().add(range));
    }
    return json;
  }

  /** Puts one together. */
  private static final class Maker {
    final Random random;
    final List<Part> parts = new ArrayList<>();

    Maker(Random random) {
      this.random = random;
    }

    void standAndLenses() {
      String maker = any(STAND_MAKERS);
      add("InvertedMicroscopeStand", maker, any(STANDS.get(maker)), number("43-%04d"), Map.of());
      for (List<String> lens : some(LENSES, 4 + random.nextInt(4))) {
        String correction = random.nextBoolean() ? "PlanApochromat" : "PlanApo";
        String model =
            String.join(
                " ",
                random.nextBoolean() ? "Plan-Apochromat" : "PLAN APO",
                lens.get(0) + "x/" + lens.get(1),
                lens.get(2).equals("Air") ? "" : lens.get(2).replace("Mineral ", ""));
        add(
            "Objective",
            maker,
            model.strip(),
            number("420-%04d"),
            Map.of(
                "Magnification", lens.get(0),
                "LensNA", lens.get(1),
                "ImmersionType", lens.get(2),
                "Correction", correction));
      }
    }

    /** Often two of one make, which only their numbers tell apart. */
    void cameras() {
      for (List<String> camera : some(CAMERAS, 1 + random.nextInt(3))) {
        add(kindOf(camera.get(1)), camera.get(0), camera.get(1), number("X-%04d"), Map.of());
      }
      if (random.nextBoolean()) {
        Part twin = parts.get(parts.size() - 1);
        add(
            twin.kind(),
            twin.value("Manufacturer"),
            twin.value("Model"),
            number("X-%04d"),
            Map.of());
      }
    }

    void lasers() {
      for (String line : some(LINES, 3 + random.nextInt(4))) {
        String maker = any(LASER_MAKERS);
        add(
            "Laser",
            maker,
            List.of("OBIS", "06-MLD", "iBeam smart", "LuxX").get(LASER_MAKERS.indexOf(maker))
                + " "
                + line,
            "0" + line + "-06-" + number("%04d"),
            Map.of("PeakWavelength", line, "Type", "SolidState"));
      }
    }

    void filters() {
      for (List<String> band : some(BANDS, 5 + random.nextInt(6))) {
        String maker = random.nextBoolean() ? "Chroma" : "Semrock";
        String name = band.get(0) + "/" + band.get(1);
        add(
            random.nextBoolean() ? "EmissionFilter" : "ExcitationFilter",
            maker,
            random.nextBoolean() ? "Single band pass filter" : "BrightLine " + name,
            (maker.equals("Chroma") ? "ET" : "FF01-") + name,
            Map.of("Wavelength", band.get(0), "FWHMBandwidth", band.get(1), "Type", "BandPass"));
      }
      for (String edge : some(List.of("405", "488", "495", "561", "594", "649"), 3)) {
        add("StandardDichroic", "Chroma", "Dichroic " + edge, "ZT" + edge + "rdc", Map.of());
      }
    }

    private static String kindOf(String camera) {
      return camera.startsWith("iXon") ? "CCD" : "CMOS";
    }

    void add(String kind, String maker, String model, String number, Map<String, String> more) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("Manufacturer", maker);
      values.put("Model", model);
      values.put("CatalogNumber", number);
      more.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(e -> values.put(e.getKey(), e.getValue()));
      parts.add(new Part(kind, id(), values));
    }

    <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(List<T> list, int count) {
      List<T> left = new ArrayList<>(list);
      Collections.shuffle(left, random);
      return left.subList(0, Math.min(count, left.size()));
    }

    private String number(String form) {
      return String.format(Locale.ROOT, form, 1000 + random.nextInt(9000));
    }

    UUID id() {
      return new UUID(
          random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
  }
}
