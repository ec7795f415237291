package org.nbo.kind;

import java.util.Arrays;
import java.util.TreeSet;

/** The numbers that bound the values of a property, from below or from above. */
final class Bounds {
  private final TreeSet<Double> all = new TreeSet<>();
  private double[] sorted = {};
  private double highestBelow = Double.NEGATIVE_INFINITY;
  private double lowestAbove = Double.POSITIVE_INFINITY;

  /**
   * Adds one that values are not to be less than.
   *
   * @param allowed whether they may be the bound itself
   */
  void addLower(double bound, boolean allowed) {
    add(bound);
    highestBelow = Math.max(highestBelow, allowed ? Math.nextDown(bound) : bound);
  }

  /**
   * Adds one that values are not to exceed.
   *
   * @param allowed whether they may be the bound itself
   */
  void addUpper(double bound, boolean allowed) {
    add(bound);
    lowestAbove = Math.min(lowestAbove, allowed ? Math.nextUp(bound) : bound);
  }

  private void add(double bound) {
    all.add(bound);
    sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  int size() {
    return sorted.length;
  }

  /** Where a number stands among the bounds, each of which has a place of its own. */
  int place(double value) {
    int found = Arrays.binarySearch(sorted, value);
    return found >= 0 ? 2 * found + 1 : 2 * (-found - 1);
  }

  /** Whether one of them may forbid the number. */
  boolean mayForbid(double value) {
    return value <= highestBelow || value >= lowestAbove;
  }
}
