package org.nbo.export.turtle;

import java.util.Arrays;

/** A predicate as it stands in blocks. For one thread. */
final class TurtlePredicate {
  private final byte[] bytes;
  private final int columns;
  private final int width;
  private byte[] padded;
  private String datatype;
  private TurtleLiterals literals;

  /**
   * @param width how wide it makes the column of predicates
   */
  TurtlePredicate(byte[] bytes, int width) {
    this.bytes = bytes;
    this.columns = TurtleTerms.columns(bytes);
    this.width = width;
    this.padded = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many columns it takes. */
  int columns() {
    return columns;
  }

  int width() {
    return width;
  }

  /** It and the blanks behind it, in a column of this width; most blocks have the same widths. */
  byte[] padded(int columnWidth, int gap) {
    int size = bytes.length + Math.max(0, columnWidth - columns) + gap;
    if (padded.length != size) {
      padded = Arrays.copyOf(bytes, size);
      Arrays.fill(padded, bytes.length, size, (byte) ' ');
    }
    return padded;
  }

  /** How literals of a datatype are written; most predicates have those of one only. */
  TurtleLiterals literals(String type, TurtleTerms terms) {
    if (literals == null || !type.equals(datatype)) {
      datatype = type;
      literals = terms.literals(type);
    }
    return literals;
  }
}
