package org.nbo.export.report;

import java.util.Locale;

/** How much is there of what was asked for: a bar for the eye, and the numbers. */
record HtmlBar(int filled, int asked) {
  String kind() {
    return filled == asked ? "full" : "filled";
  }

  String percent() {
    return String.format(Locale.ROOT, "%.2f", 100.0 * filled / asked);
  }
}
