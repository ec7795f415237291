package org.nbo.export.ngff;

import java.math.BigDecimal;

/**
 * An axis of an image.
 *
 * @param name for example {@code x}
 * @param type {@code space}, {@code time} or {@code channel}
 * @param unit a word of UDUNITS-2, or null where the source states no unit that has one
 * @param step between pixels, in that unit; 1 where nobody knows
 * @param origin where the first pixel lies, in the same unit, or null where nobody knows
 */
record Axis(String name, String type, String unit, BigDecimal step, BigDecimal origin) {
  static final String SPACE = "space";
  static final String TIME = "time";
  static final String CHANNEL = "channel";

  BigDecimal start() {
    return origin == null ? BigDecimal.ZERO : origin;
  }
}
