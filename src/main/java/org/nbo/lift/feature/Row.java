package org.nbo.lift.feature;

import org.nbo.lift.genome.ByteNames;
import org.nbo.lift.genome.Cells;
import org.nbo.lift.genome.LineBytes;

/** The cells of one row; the same object for each. */
final class Row {
  /** No position in a genome has more. */
  private static final int MOST_DIGITS = 10;

  private final char divider;
  private final Cells cells = new Cells();
  private int line;

  /**
   * @param divider a tab, or a blank, of which several divide like one
   */
  Row(char divider) {
    this.divider = divider;
  }

  /** Takes the next row. */
  void read(LineBytes row) {
    line = row.number();
    byte[] bytes = row.bytes();
    cells.begin(bytes);
    int from = row.from();
    int end = row.to();
    while (from <= end) {
      int to = from;
      while (to < end && bytes[to] != divider) {
        to++;
      }
      if (divider == '\t' || to > from) {
        cells.add(from, to);
      }
      from = to + 1;
    }
  }

  /** Where it stands, from 1. */
  int line() {
    return line;
  }

  int size() {
    return cells.size();
  }

  private boolean has(int column) {
    return column >= 0 && column < cells.size();
  }

  /** A cell, empty where the row is shorter or the column -1. */
  String cell(int column) {
    return has(column) ? cells.text(column) : "";
  }

  /** What a cell means that is remembered; null where it is not. */
  <V> V meaning(int column, ByteNames<V> names) {
    return has(column) ? cells.meaning(column, names) : null;
  }

  /** Remembers what a cell means. */
  <V> void mean(int column, V meaning, ByteNames<V> names) {
    cells.mean(column, meaning, names);
  }

  /** The cell as a whole number, or -1 where it is none that fits. */
  long number(int column) {
    return has(column) && cells.length(column) <= MOST_DIGITS ? cells.digits(column) : -1;
  }
}
