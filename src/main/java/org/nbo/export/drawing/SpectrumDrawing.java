package org.nbo.export.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nbo.finding.LightPath;
import org.nbo.finding.LightPath.Band;
import org.nbo.finding.LightPath.Part;

/**
 * What the parts of a light path send out or let pass, on one axis of wavelengths.
 *
 * @param tracks one for each part that says something of it
 * @param ticks on the axis
 * @param axis height of the axis
 */
record SpectrumDrawing(List<Track> tracks, List<Tick> ticks, int axis) {
  private static final int ROW = 22;
  private static final double LETTER = 7;

  /** What looks like one color, in nanometers. */
  private static final double SLICE = 12;

  /**
   * @param label which part it is
   */
  record Track(String label, int y, List<Bar> bars) {
    int base() {
      return y + 15;
    }
  }

  /**
   * @param slices of one color each
   * @param words the wavelengths
   */
  record Bar(
      String x, int y, String width, List<Slice> slices, String words, String at, String anchor) {}

  /** A part of a bar that light of about one wavelength fills. */
  record Slice(String x, String width, String color) {}

  /**
   * @param nanometers the wavelength
   */
  record Tick(String x, int nanometers) {}

  /** Whether anything is known of wavelengths. */
  static boolean knows(LightPath path) {
    return path.parts().stream().anyMatch(SpectrumDrawing::tells);
  }

  private static boolean tells(Part part) {
    return !part.lines().isEmpty() || !part.bands().isEmpty();
  }

  /**
   * @param top where it begins
   */
  static SpectrumDrawing of(LightPath path, Scale scale, int top) {
    List<Track> tracks = new ArrayList<>();
    for (Part part : path.parts()) {
      if (tells(part)) {
        int y = top + tracks.size() * ROW;
        tracks.add(
            new Track(
                part.stage(),
                y,
                Stream.concat(lines(part, y, scale), bands(part, y, scale)).toList()));
      }
    }
    return new SpectrumDrawing(
        tracks,
        scale.ticks().stream()
            .map(at -> new Tick(LightPathDrawing.number(scale.x(at)), at))
            .toList(),
        top + tracks.size() * ROW + 4);
  }

  int height() {
    return axis + 20;
  }

  int label() {
    return axis + 15;
  }

  /** The first has its words to the left and the last to the right, so that none overlap. */
  private static Stream<Bar> lines(Part part, int y, Scale scale) {
    int last = part.lines().size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(
            i -> {
              double at = part.lines().get(i);
              double x = scale.x(at);
              String words = i == 0 || i == last ? words(at) : "";
              boolean right = i == last && fits(x, words);
              return bar(x - 1.5, x + 1.5, y, List.of(slice(x - 1.5, x + 1.5, at)), words, right);
            });
  }

  private static boolean fits(double x, String words) {
    return x + LETTER * words.length() < LightPathDrawing.WIDTH - 10;
  }

  private static Stream<Bar> bands(Part part, int y, Scale scale) {
    return part.bands().stream().map(band -> bar(band, y, scale));
  }

  private static Bar bar(Band band, int y, Scale scale) {
    double from = Math.max(band.from(), scale.from());
    double to = Math.min(band.to(), scale.to());
    double end = Math.max(scale.x(to), scale.x(from) + 1);
    String words = words(band);
    boolean right = fits(end, words);
    return bar(scale.x(from), end, y, slices(from, to, end, scale), words, right);
  }

  /**
   * @param right whether the words stand to the right of the bar
   */
  private static Bar bar(
      double from, double to, int y, List<Slice> slices, String words, boolean right) {
    return new Bar(
        LightPathDrawing.number(from),
        y + 3,
        LightPathDrawing.number(to - from),
        slices,
        words,
        LightPathDrawing.number(right ? to + 5 : from - 5),
        right ? "start" : "end");
  }

  /**
   * @param end where the last one ends
   */
  private static List<Slice> slices(double from, double to, double end, Scale scale) {
    int parts = Math.max(1, (int) Math.round((to - from) / SLICE));
    double step = (to - from) / parts;
    return IntStream.range(0, parts)
        .mapToObj(
            i ->
                slice(
                    scale.x(from + i * step),
                    i == parts - 1 ? end : scale.x(from + (i + 1) * step),
                    from + (i + 0.5) * step))
        .toList();
  }

  private static Slice slice(double from, double to, double wavelength) {
    return new Slice(
        LightPathDrawing.number(from), LightPathDrawing.number(to - from), Light.color(wavelength));
  }

  /** All wavelengths of a part. */
  static String words(Part part) {
    return Stream.concat(
            part.lines().stream().map(SpectrumDrawing::words),
            part.bands().stream().map(SpectrumDrawing::words))
        .collect(Collectors.joining(", "));
  }

  private static String words(double at) {
    return LightPathDrawing.number(at) + " nm";
  }

  private static String words(Band band) {
    if (band.from() == 0) {
      return "up to " + words(band.to());
    }
    return Double.isInfinite(band.to())
        ? "from " + words(band.from())
        : LightPathDrawing.number(band.from()) + "–" + words(band.to());
  }
}
