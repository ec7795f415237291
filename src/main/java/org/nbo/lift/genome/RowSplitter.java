package org.nbo.lift.genome;

/**
 * Divides rows into cells, whatever divides them: tabs, commas, semicolons or blanks. The one that
 * divided a row divides the next ones, as long as they hold it. What stands around a cell is no
 * part of it: white space and quotation marks.
 */
final class RowSplitter {
  private static final byte[] DIVIDERS = {'\t', ',', ';'};

  private final int columns;
  private final boolean hasOneRest;
  private byte divider;
  private boolean hasMore;

  /**
   * @param columns how many there are
   * @param hasOneRest whether the last one takes all that is left of a row
   */
  RowSplitter(int columns, boolean hasOneRest) {
    this.columns = columns;
    this.hasOneRest = hasOneRest;
  }

  /** Divides a row; at most as many cells are taken as there are columns. */
  void split(byte[] bytes, int from, int to, Cells cells) {
    if (divider == 0 || indexOf(bytes, divider, from, to) < 0) {
      divider = divider(bytes, from, to);
    }
    cells.begin(bytes);
    int at = divider == ' ' ? skip(bytes, from, to) : from;
    int end = divider == ' ' ? last(bytes, at, to) : to;
    while (at <= end && cells.size() < columns) {
      boolean takesRest = hasOneRest && cells.size() == columns - 1;
      int stop = takesRest ? -1 : next(bytes, afterQuotes(bytes, at, end), end);
      stop = stop < 0 ? end : stop;
      add(bytes, at, stop, cells);
      at = divider == ' ' && stop < end ? skip(bytes, stop, end) : stop + 1;
    }
    hasMore = false;
    for (int i = at; i < end && !hasMore; i++) {
      hasMore = bytes[i] != divider && !isWhite(bytes[i]);
    }
  }

  /** Where a cell goes on behind what is in quotation marks, which may hold what divides cells. */
  private int afterQuotes(byte[] bytes, int from, int to) {
    int at = skipBlanks(bytes, from, to);
    if (at == to || bytes[at] != '"') {
      return from;
    }
    int close = indexOf(bytes, (byte) '"', at + 1, to);
    int after = close < 0 ? to : skipBlanks(bytes, close + 1, to);
    return close >= 0 && (after == to || isDivider(bytes[divider == ' ' ? close + 1 : after]))
        ? close + 1
        : from;
  }

  private boolean isDivider(byte b) {
    return divider == ' ' ? isWhite(b) : b == divider;
  }

  private static int skipBlanks(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    return at;
  }

  private int next(byte[] bytes, int from, int to) {
    if (divider != ' ') {
      return indexOf(bytes, divider, from, to);
    }
    for (int i = from; i < to; i++) {
      if (isWhite(bytes[i])) {
        return i;
      }
    }
    return -1;
  }

  private static int indexOf(byte[] bytes, byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static byte divider(byte[] bytes, int from, int to) {
    for (byte divider : DIVIDERS) {
      if (indexOf(bytes, divider, from, to) >= 0) {
        return divider;
      }
    }
    return ' ';
  }

  private static int skip(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isWhite(bytes[at])) {
      at++;
    }
    return at;
  }

  private static int last(byte[] bytes, int from, int to) {
    int at = to;
    while (at > from && isWhite(bytes[at - 1])) {
      at--;
    }
    return at;
  }

  private static boolean isWhite(byte b) {
    return b >= 0 && b <= ' ';
  }

  private static void add(byte[] bytes, int start, int stop, Cells cells) {
    int from = start;
    int to = stop;
    boolean trimmed = true;
    while (trimmed && from < to) {
      trimmed = true;
      if (isWhite(bytes[from]) || bytes[from] == '"') {
        from++;
      } else if (isWhite(bytes[to - 1]) || bytes[to - 1] == '"') {
        to--;
      } else if (to - from >= 2 && isHardBlank(bytes, from)) {
        from += 2;
      } else if (to - from >= 2 && isHardBlank(bytes, to - 2)) {
        to -= 2;
      } else {
        trimmed = false;
      }
    }
    cells.add(from, to);
  }

  /** A blank at which no line is broken. */
  private static boolean isHardBlank(byte[] bytes, int at) {
    return bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0xA0;
  }

  /** Whether the last row had more cells than there are columns, and not all of them empty. */
  boolean hasMore() {
    return hasMore;
  }

  /** Whether it has divided a row. */
  boolean hasRows() {
    return divider != 0;
  }
}
