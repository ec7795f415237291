package org.nbo.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * An image taken with a made-up microscope, as acquisition software writes it: other spellings,
 * values left out, and some components that are not of this microscope.
 *
 * @param xml the file
 * @param right by the ID of a thing in it, the component that it is; nothing where it is none of
 *     them
 * @param twins IDs of things that only their being left over tells from another one
 * @param done by ID, what was done to it, for messages
 */
record MadeImage(String xml, Map<String, UUID> right, Set<String> twins, Map<String, String> done) {
  private static final List<String> ORDER =
      List.of("Laser", "Detector", "Objective", "Filter", "Dichroic");

  private static final Map<String, String> ELEMENTS =
      Map.of(
          "Objective", "Objective",
          "Laser", "Laser",
          "CCD", "Detector",
          "CMOS", "Detector",
          "EmissionFilter", "Filter",
          "ExcitationFilter", "Filter",
          "StandardDichroic", "Dichroic");

  private static final Map<String, List<String>> SPELLINGS =
      Map.of(
          "Carl Zeiss Microscopy",
              List.of("Zeiss", "ZEISS", "Carl Zeiss", "Carl Zeiss AG", "Ziess"),
          "Leica Microsystems", List.of("Leica", "LEICA", "Leica Microsystems CMS GmbH", "Lecia"),
          "Nikon", List.of("NIKON", "Nikon Corporation", "Nikon Instruments Inc.", "Nikkon"),
          "Olympus", List.of("OLYMPUS", "Olympus Corp.", "Evident", "Olympos"),
          "Hamamatsu", List.of("Hamamatsu Photonics", "HAMAMATSU PHOTONICS K.K.", "Hamamtsu"),
          "Andor Technology", List.of("Andor", "ANDOR", "Oxford Instruments Andor", "Andro"),
          "Photometrics", List.of("Teledyne Photometrics", "photometrics", "Photometrcis"),
          "Coherent", List.of("Coherent, Inc.", "COHERENT", "Coherrent"),
          "Chroma", List.of("Chroma Technology Corp.", "CHROMA", "Chorma"),
          "Semrock", List.of("IDEX Semrock", "SEMROCK", "Semrok"));

  /** The image that belongs to a microscope and a seed. */
  static MadeImage of(MadeMicroscope microscope, long seed) {
    return new Maker(microscope, new Random(seed)).make();
  }

  private static final class Maker {
    private final MadeMicroscope microscope;
    private final Random random;
    private final Map<String, UUID> right = new LinkedHashMap<>();
    private final Set<String> twins = new HashSet<>();
    private final Map<String, String> done = new HashMap<>();
    private final Map<String, List<String>> elements = new HashMap<>();

    Maker(MadeMicroscope microscope, Random random) {
      this.microscope = microscope;
      this.random = random;
    }

    MadeImage make() {
      List<MadeMicroscope.Part> parts =
          new ArrayList<>(
              microscope.parts().stream()
                  .filter(p -> ELEMENTS.containsKey(p.kind()) && p.values().size() > 1)
                  .toList());
      Collections.shuffle(parts, random);
      int number = 0;
      for (MadeMicroscope.Part part : parts.subList(0, Math.min(14, parts.size()))) {
        Map<String, String> values = new LinkedHashMap<>(part.values());
        String id = ELEMENTS.get(part.kind()) + ":" + number++;
        boolean same = random.nextInt(4) > 0;
        done.put(id, same ? disguise(values) : estrange(part, values));
        right.put(id, same ? part.id() : null);
        if (isTwin(part, values)) {
          twins.add(id);
        }
        elements
            .computeIfAbsent(ELEMENTS.get(part.kind()), e -> new ArrayList<>())
            .add(element(id, part, values));
      }
      MadeMicroscope.Part stand = microscope.parts().get(0);
      Map<String, String> values = new LinkedHashMap<>(stand.values());
      done.put("Instrument:0~Microscope:0", disguise(values));
      right.put("Instrument:0~Microscope:0", stand.id());
      StringBuilder xml = new StringBuilder();
      xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
          .append("<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">\n")
          .append("<Instrument ID=\"Instrument:0\">\n<Microscope")
          .append(common(values))
          .append(" Type=\"Inverted\"/>\n");
      ORDER.forEach(e -> elements.getOrDefault(e, List.of()).forEach(xml::append));
      xml.append("</Instrument>\n<Image ID=\"Image:0\"><InstrumentRef ID=\"Instrument:0\"/>")
          .append("<Pixels ID=\"Pixels:0\" DimensionOrder=\"XYCZT\" Type=\"uint16\" SizeX=\"8\"")
          .append(" SizeY=\"8\" SizeZ=\"1\" SizeC=\"1\" SizeT=\"1\">")
          .append("<Channel ID=\"Channel:0\" SamplesPerPixel=\"1\"/><MetadataOnly/></Pixels>")
          .append("</Image>\n</OME>\n");
      return new MadeImage(xml.toString(), Collections.unmodifiableMap(right), twins, done);
    }

    /** Of two cameras of one make only the number tells which it is, else what is left over. */
    private boolean isTwin(MadeMicroscope.Part part, Map<String, String> values) {
      return !part.value("CatalogNumber").equals(values.get("CatalogNumber"))
          && microscope.parts().stream()
                  .filter(p -> p.kind().equals(part.kind()))
                  .filter(p -> p.value("Model").equals(part.value("Model")))
                  .filter(p -> p.value("Wavelength").equals(part.value("Wavelength")))
                  .filter(
                      p ->
                          p.value("FWHMBandwidth")
                              .equals(
                                  values.getOrDefault("FWHMBandwidth", p.value("FWHMBandwidth"))))
                  .count()
              > 1;
    }

    /** Says the same thing otherwise. */
    private String disguise(Map<String, String> values) {
      List<String> done = new ArrayList<>();
      if (random.nextBoolean()) {
        values.computeIfPresent(
            "Manufacturer",
            (k, v) ->
                any(SPELLINGS.getOrDefault(v, List.of(v + " GmbH", v.toUpperCase(Locale.ROOT)))));
        done.add("maker spelled otherwise");
      }
      switch (random.nextInt(5)) {
        case 0 -> {
          values.computeIfPresent("Model", (k, v) -> turned(v));
          done.add("words of the model in another order");
        }
        case 1 -> {
          values.computeIfPresent("Model", (k, v) -> misspelt(v));
          done.add("model misspelt");
        }
        case 2 -> {
          values.computeIfPresent("Model", (k, v) -> v.toUpperCase(Locale.ROOT).replace('-', ' '));
          done.add("model in capitals");
        }
        default -> {
          // the model as it is
        }
      }
      int times = random.nextInt(3);
      for (int i = 0; i < times; i++) {
        leaveOut(values, done);
      }
      values.computeIfPresent("ImmersionType", (k, v) -> v.replace("Mineral Oil", "Oil"));
      values.computeIfPresent("Correction", (k, v) -> "PlanApo");
      return String.join(", ", done);
    }

    private void leaveOut(Map<String, String> values, List<String> done) {
      if (!values.containsKey("Model")) {
        return;
      }
      switch (random.nextInt(5)) {
        case 0 -> {
          values.remove("CatalogNumber");
          done.add("no number");
        }
        case 1 -> {
          values.put(
              "CatalogNumber", Long.toString(1_000_000_000L + random.nextInt(1_000_000_000)));
          done.add("a serial number");
        }
        case 2 -> {
          values.remove("Manufacturer");
          done.add("no maker");
        }
        case 3 -> {
          values.remove("LensNA");
          values.remove("FWHMBandwidth");
          done.add("a value less");
        }
        default -> {
          if (!done.contains("no number") && !done.contains("a serial number")) {
            values.remove("Model");
            done.add("no model");
          }
        }
      }
    }

    /** Makes it another thing than any of the microscope. */
    private String estrange(MadeMicroscope.Part part, Map<String, String> values) {
      if (part.kind().equals("Objective")) {
        values.remove("CatalogNumber");
        if (random.nextBoolean()) {
          values.put("LensNA", part.value("LensNA").equals("0.45") ? "0.7" : "0.45");
          return "another aperture";
        }
        String exchanged = any(microscope.of("Objective")).value("Magnification");
        values.put(
            "Magnification", exchanged.equals(part.value("Magnification")) ? "50" : exchanged);
        return "the magnification of another objective";
      }
      if (part.kind().equals("Laser")) {
        values.put("PeakWavelength", any(List.of("532", "633", "457", "785")));
        if (random.nextBoolean()) {
          values.remove("Model");
          values.remove("CatalogNumber");
        }
        return "the wrong laser";
      }
      values.put("Manufacturer", any(List.of("Basler", "Omega Optical", "Lumenera", "Zyla Works")));
      return "another maker";
    }

    private String element(String id, MadeMicroscope.Part part, Map<String, String> values) {
      String name = ELEMENTS.get(part.kind());
      StringBuilder xml = new StringBuilder("<" + name + " ID=\"" + id + "\"" + common(values));
      switch (name) {
        case "Objective" -> {
          attribute(xml, "NominalMagnification", values.get("Magnification") + ".0");
          attribute(xml, "LensNA", values.get("LensNA"));
          attribute(xml, "Immersion", values.get("ImmersionType"));
          attribute(xml, "Correction", values.get("Correction"));
        }
        case "Laser" -> {
          double line =
              Double.parseDouble(values.getOrDefault("PeakWavelength", "0"))
                  + random.nextInt(3) * 0.2;
          boolean micrometers = random.nextBoolean();
          attribute(
              xml, "Wavelength", Double.toString(micrometers ? Math.round(line * 10) / 1e4 : line));
          attribute(xml, "WavelengthUnit", micrometers ? "µm" : "nm");
        }
        case "Detector" -> attribute(xml, "Type", part.kind());
        default -> {
          // nothing besides what all have
        }
      }
      if (!values.containsKey("FWHMBandwidth")) {
        return xml.append("/>\n").toString();
      }
      double center = Double.parseDouble(values.get("Wavelength"));
      double half = Double.parseDouble(values.get("FWHMBandwidth")) / 2;
      return xml.append("><TransmittanceRange CutIn=\"")
          .append(center - half)
          .append("\" CutOut=\"")
          .append(center + half)
          .append("\"/></Filter>\n")
          .toString();
    }

    private static String common(Map<String, String> values) {
      StringBuilder xml = new StringBuilder();
      attribute(xml, "Manufacturer", values.get("Manufacturer"));
      attribute(xml, "Model", values.get("Model"));
      attribute(xml, "SerialNumber", values.get("CatalogNumber"));
      return xml.toString();
    }

    private static void attribute(StringBuilder xml, String name, String value) {
      if (value != null) {
        xml.append(' ')
            .append(name)
            .append("=\"")
            .append(value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
            .append('"');
      }
    }

    private static String turned(String name) {
      List<String> words = new ArrayList<>(List.of(name.split("[\\s/,]+")));
      Collections.rotate(words, 1);
      return String.join(" ", words);
    }

    /** The longest word with two letters exchanged. */
    private static String misspelt(String name) {
      String longest = "";
      for (String word : name.split("[^\\p{L}]+")) {
        longest = word.length() > longest.length() ? word : longest;
      }
      if (longest.length() < 5) {
        return name;
      }
      int middle = longest.length() / 2;
      return name.replace(
          longest,
          longest.substring(0, middle)
              + longest.charAt(middle + 1)
              + longest.charAt(middle)
              + longest.substring(middle + 2));
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
