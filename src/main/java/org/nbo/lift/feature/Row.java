package org.nbo.lift.feature;

import java.util.Arrays;

/** The cells of one row; the same object for each. */
final class Row {
  private final char divider;
  private String[] cells = new String[16];
  private int size;
  private int line;

  /**
   * @param divider a tab, or a blank, of which several divide like one
   */
  Row(char divider) {
    this.divider = divider;
  }

  /** Takes the next row. */
  void read(String text, int number) {
    line = number;
    size = 0;
    int from = 0;
    int length = text.length();
    while (from <= length) {
      int to = text.indexOf(divider, from);
      if (to < 0) {
        to = length;
      }
      if (divider == '\t' || to > from) {
        add(text.substring(from, to));
      }
      from = to + 1;
    }
  }

  private void add(String cell) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
    }
    cells[size++] = cell;
  }

  /** Where it stands, from 1. */
  int line() {
    return line;
  }

  int size() {
    return size;
  }

  /** A cell, empty where the row is shorter or the column -1. */
  String cell(int column) {
    return column < 0 || column >= size ? "" : cells[column];
  }

  /** The cell as a whole number, or -1 where it is none that fits. */
  long number(int column) {
    String cell = cell(column);
    int length = cell.length();
    if (length == 0 || length > 10) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + (c - '0');
    }
    return value;
  }
}
