package org.nbo.export.drawing;

import java.util.Locale;

/** What light of a wavelength looks like on a screen. */
final class Light {
  private static final double[] KNOTS = {380, 440, 490, 510, 580, 645, 780};
  private static final double[][] COLORS = {
    {0.45, 0, 0.6}, {0, 0, 1}, {0, 0.8, 1}, {0, 0.8, 0}, {0.9, 0.85, 0}, {1, 0, 0}, {0.5, 0, 0}
  };

  private Light() {}

  /**
   * Between the colors at a few wavelengths; ultraviolet and infrared as the end that is nearer.
   *
   * @param wavelength in nanometers
   * @return as SVG writes colors
   */
  static String color(double wavelength) {
    int next = 0;
    while (next < KNOTS.length && KNOTS[next] < wavelength) {
      next++;
    }
    if (next == 0 || next == KNOTS.length) {
      return rgb(COLORS[Math.min(next, KNOTS.length - 1)]);
    }
    double part = (wavelength - KNOTS[next - 1]) / (KNOTS[next] - KNOTS[next - 1]);
    double[] mixed = new double[3];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = COLORS[next - 1][i] * (1 - part) + COLORS[next][i] * part;
    }
    return rgb(mixed);
  }

  private static String rgb(double[] color) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(color[0] * 255),
        Math.round(color[1] * 255),
        Math.round(color[2] * 255));
  }
}
