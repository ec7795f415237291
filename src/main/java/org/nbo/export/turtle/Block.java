package org.nbo.export.turtle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.nbo.export.Utf8;

/**
 * Statements about one thing on their way out. Where objects begin depends on all predicates, so
 * they are held; of very many, what comes late stands where the first ones left room for it.
 */
final class Block {
  /** So many rows, or bytes of objects, are held. */
  private static final int MANY = 1 << 14;

  private static final int MUCH = 1 << 20;

  /** How much deeper predicates stand than the subject. */
  private static final int DEEPER = 8;

  /** What is at least between subject, predicate and object. */
  private static final int GAP = 2;

  /** Behind a subject that ends further right, predicates begin on the next line. */
  private static final int LONG_SUBJECT = 20;

  private static final int NARROWEST = 6;

  private final Utf8 objects = new Utf8(1 << 12);
  private TurtlePredicate[] predicates = new TurtlePredicate[32];
  private int[] starts = new int[32];
  private int count;
  private int width;
  private byte[] subject;
  private byte[] lineEnd;
  private int indent;
  private int column;
  private boolean begun;

  /** Begins to hold what is said of another thing. */
  void about(byte[] name) {
    subject = name;
    width = NARROWEST;
    begun = false;
  }

  /**
   * Says one thing more.
   *
   * @return takes the object
   */
  Utf8 row(TurtlePredicate predicate) {
    if (count == predicates.length) {
      predicates = Arrays.copyOf(predicates, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
    }
    if (!begun && predicate.width() > width) {
      width = predicate.width();
    }
    predicates[count] = predicate;
    starts[count++] = objects.length();
    return objects;
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean isLarge() {
    return count >= MANY || objects.length() > MUCH;
  }

  /** Whether its first rows are written. */
  boolean isBegun() {
    return begun;
  }

  /**
   * Writes the subject.
   *
   * @param depth the column in which it is to begin
   * @param at the column where the text so far ends
   */
  void begin(Utf8 out, int depth, int at) {
    begun = true;
    out.blanks(depth - at).raw(subject);
    int end = depth + TurtleTerms.columns(subject);
    if (indent != depth + DEEPER || lineEnd == null) {
      indent = depth + DEEPER;
      lineEnd = (";\n" + " ".repeat(indent)).getBytes(StandardCharsets.US_ASCII);
    }
    if (end > LONG_SUBJECT) {
      out.raw('\n').blanks(indent);
      column = indent;
    } else {
      column = Math.max(end + GAP, indent);
      out.blanks(column - end);
    }
  }

  /** Writes the statements that are held, and holds none. */
  void writeRows(Utf8 out) {
    for (int i = 0; i < count; i++) {
      TurtlePredicate predicate = predicates[i];
      if (column > 0) {
        int end = column + predicate.columns();
        out.raw(predicate.bytes()).blanks(Math.max(0, indent + width - end) + GAP);
        column = 0;
      } else {
        out.raw(lineEnd).raw(predicate.padded(width, GAP));
      }
      out.raw(objects.bytes(), starts[i], i + 1 < count ? starts[i + 1] : objects.length());
    }
    count = 0;
    objects.clear();
  }
}
