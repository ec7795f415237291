package org.nbo.export.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nbo.finding.LightPath;
import org.nbo.finding.LightPath.Part;
import org.nbo.vocab.NboTerm;

/**
 * One light path: what stands on it from left to right, and below that the wavelengths. Lengths are
 * in units of the drawing, 720 across.
 *
 * @param title whose it is
 * @param boxes what stands on it
 * @param beams between them
 * @param spectrum one, or none where nothing is known of wavelengths
 * @param rows what the drawing says, in words
 */
record LightPathDrawing(
    String title,
    int height,
    List<Box> boxes,
    List<Beam> beams,
    List<SpectrumDrawing> spectrum,
    List<Row> rows) {
  static final int WIDTH = 720;
  private static final int TOP = 6;
  private static final int GAP = 14;
  private static final int BOX = 116;
  private static final int STACK = 8;
  private static final int ICON = 40;
  private static final int BEAM_AT = TOP + 26;
  private static final double LETTER = 5.7;
  private static final int NAME_LINES = 2;

  /** A band that is wider, in nanometers, selects no color. */
  private static final double SELECTED = 150;

  private static final String NO_LIGHT = "#8a94a3";

  /**
   * Something on the way of light.
   *
   * @param thing IRI of what it is, or an empty text where nothing is described
   * @param state how complete its description is: full, open or lacking
   * @param icon path of its sign, on a square of 40
   * @param told the state in words
   */
  record Box(
      String thing,
      String x,
      int y,
      String width,
      String middle,
      String iconAt,
      String state,
      String icon,
      List<Text> texts,
      String told,
      String words) {
    int height() {
      return BOX;
    }

    int toldAt() {
      return y + BOX - 8;
    }

    int iconY() {
      return y + 6;
    }
  }

  /** A line of text in a box. */
  record Text(int y, String kind, String words) {}

  /** Light between two boxes. */
  record Beam(String from, String to, String color) {
    int y() {
      return BEAM_AT;
    }
  }

  /** A part in words. */
  record Row(String stage, String name, String wavelengths, String told) {}

  /**
   * @param icons paths of signs, by the names of classes
   */
  static LightPathDrawing of(
      LightPath path, Scale scale, Completeness completeness, Map<String, String> icons) {
    Map<String, List<Part>> stages = new LinkedHashMap<>();
    path.parts().forEach(p -> stages.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p));
    double column = (double) WIDTH / stages.size();
    double width = Math.min(column - GAP, 150);
    List<Box> boxes = new ArrayList<>();
    List<Beam> beams = new ArrayList<>();
    int deepest = 0;
    int number = 0;
    String color = NO_LIGHT;
    for (List<Part> parts : stages.values()) {
      double x = number * column + (column - width) / 2;
      color = after(parts, color);
      for (int i = 0; i < parts.size(); i++) {
        boxes.add(box(parts.get(i), x, TOP + i * (BOX + STACK), width, completeness, icons));
      }
      if (++number < stages.size()) {
        beams.add(new Beam(number(x + width), number(x + column), color));
      }
      deepest = Math.max(deepest, parts.size());
    }
    int below = TOP + deepest * (BOX + STACK) + 10;
    Optional<SpectrumDrawing> spectrum =
        SpectrumDrawing.knows(path)
            ? Optional.of(SpectrumDrawing.of(path, scale, below))
            : Optional.empty();
    return new LightPathDrawing(
        path.name(),
        spectrum.map(SpectrumDrawing::height).orElse(below),
        boxes,
        beams,
        spectrum.stream().toList(),
        path.parts().stream()
            .map(
                p ->
                    new Row(
                        p.stage(),
                        p.name(),
                        SpectrumDrawing.words(p),
                        completeness.sentence(p.thing())))
            .toList());
  }

  /** The color of light behind something: what it sends out or selects, of several the longest. */
  private static String after(List<Part> parts, String before) {
    return parts.stream()
        .flatMap(
            p ->
                Stream.concat(
                    p.sent().stream(),
                    p.bands().stream()
                        .filter(band -> band.to() - band.from() < SELECTED)
                        .map(band -> (band.from() + band.to()) / 2)))
        .max(Double::compare)
        .map(Light::color)
        .orElse(before);
  }

  private static Box box(
      Part part,
      double x,
      int y,
      double width,
      Completeness completeness,
      Map<String, String> icons) {
    List<Text> texts = new ArrayList<>();
    int at = y + ICON + 18;
    int letters = (int) ((width - 8) / LETTER);
    for (String words : lines(part.stage(), letters, 2)) {
      texts.add(new Text(at, "stage", words));
      at += 13;
    }
    for (String words : lines(part.name(), letters, NAME_LINES)) {
      texts.add(new Text(at, "name", words));
      at += 12;
    }
    String told = completeness.words(part.thing());
    return new Box(
        part.thing(),
        number(x),
        y,
        number(width),
        number(x + width / 2),
        number(x + width / 2 - ICON / 2.0),
        completeness.state(part.thing()),
        icons.getOrDefault(NboTerm.localName(part.kind()), icons.get("Thing")),
        texts,
        told,
        part.stage() + " " + part.name() + ": " + completeness.sentence(part.thing()));
  }

  /** Words on lines of so many letters; what does not fit is cut off. */
  static List<String> lines(String text, int letters, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    boolean all = lines.size() <= most;
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
    kept.replaceAll(l -> l.length() > letters ? cut(l, letters) : l);
    if (!all && !kept.get(most - 1).endsWith("…")) {
      kept.set(
          most - 1,
          cut(kept.get(most - 1) + " ", Math.min(letters, kept.get(most - 1).length() + 1)));
    }
    return kept;
  }

  private static String cut(String line, int letters) {
    int end = Math.max(1, letters - 1);
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }

  /** As short as it can be, to a tenth. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
