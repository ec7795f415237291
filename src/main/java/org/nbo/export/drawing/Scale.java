package org.nbo.export.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.nbo.finding.LightPath;

/**
 * An axis of wavelengths, the same for all light paths of a picture.
 *
 * @param from in nanometers
 * @param to in nanometers
 */
record Scale(int from, int to) {
  static final int LEFT = 150;
  static final int RIGHT = LightPathDrawing.WIDTH - 20;
  private static final int STEP = 50;
  private static final int MOST_TICKS = 9;
  private static final double MARGIN = 25;

  /** Where nothing is known: what people see. */
  private static final Scale VISIBLE = new Scale(350, 750);

  /** One that holds all that is known of some light paths. */
  static Scale of(List<LightPath> paths) {
    double[] all =
        paths.stream()
            .flatMap(path -> path.parts().stream())
            .flatMapToDouble(
                part ->
                    DoubleStream.concat(
                        part.lines().stream().mapToDouble(x -> x),
                        part.bands().stream()
                            .flatMapToDouble(b -> DoubleStream.of(b.from(), b.to()))))
            .filter(x -> x > 0 && Double.isFinite(x))
            .sorted()
            .toArray();
    return all.length == 0
        ? VISIBLE
        : new Scale(
            (int) Math.floor((all[0] - MARGIN) / STEP) * STEP,
            (int) Math.ceil((all[all.length - 1] + MARGIN) / STEP) * STEP);
  }

  /** Where a wavelength stands; at an end what lies beyond it. */
  double x(double wavelength) {
    double within = Math.min(to, Math.max(from, wavelength));
    return LEFT + (within - from) * (RIGHT - LEFT) / (to - from);
  }

  /** Round wavelengths, not too many. */
  List<Integer> ticks() {
    int step = STEP;
    while ((to - from) / step > MOST_TICKS) {
      step *= 2;
    }
    List<Integer> ticks = new ArrayList<>();
    for (int at = (from + step - 1) / step * step; at <= to; at += step) {
      ticks.add(at);
    }
    return ticks;
  }
}
