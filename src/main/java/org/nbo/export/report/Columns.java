package org.nbo.export.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nbo.model.Printable;

/** A table for a terminal; each column is as wide as what stands in it. */
final class Columns {
  /** A text that is longer moves what follows in its own row only. */
  private static final int WIDEST = 100;

  private final String sides;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * @param sides a character for each column: {@code <} for left, {@code >} for right
   */
  Columns(String sides) {
    this.sides = sides;
  }

  void row(String... texts) {
    rows.add(Arrays.stream(texts).map(Printable::line).toArray(String[]::new));
  }

  void print(String indent, PrintWriter to) {
    int[] widths = new int[sides.length()];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, length(row[i])));
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.length; i++) {
        String padding = " ".repeat(Math.max(0, widths[i] - length(row[i])));
        boolean left = sides.charAt(i) == '<';
        line.append(i == 0 ? "" : "  ").append(left ? row[i] + padding : padding + row[i]);
      }
      to.print(line.toString().stripTrailing() + "\n");
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
