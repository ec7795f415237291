package org.nbo.lift.xml.shapes;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;
import org.nbo.lift.source.SourceElement;

/** The shapes of tags that a parser has read. A large document has few of them. */
final class TagShapes {
  private static final int BUCKETS = 256;

  /** Beyond so many of a name, trying them one by one would take longer than parsing. */
  private static final int MOST_IN_BUCKET = 16;

  /** Beyond so many, a document is not one of tags that repeat. */
  private static final int MOST_LESSONS = 1 << 12;

  private static final int LONGEST_TAG = 1 << 13;
  private static final TagShape[] NONE = {};

  private final IntSupplier line;
  private final TagShape[][] shapes = new TagShape[BUCKETS][];
  private final Set<RawTag> known = new HashSet<>();
  private TagShape last;
  private int lessons;

  /**
   * @param line tells the line of the tag that was found last
   */
  TagShapes(IntSupplier line) {
    this.line = line;
    Arrays.fill(shapes, NONE);
  }

  /**
   * Learns the shape of a tag that the parser has just reported.
   *
   * @param feed from which the parser has read it
   * @param element what it says; declares no namespaces
   */
  void learn(TagFeed feed, SourceElement element) {
    int from = feed.lastTag();
    int to = feed.position();
    if (from >= 0 && to - from <= LONGEST_TAG && lessons < MOST_LESSONS) {
      lessons++;
      RawTag.of(feed.bytes(), from, to)
          .filter(tag -> tag.isOf(element))
          .filter(known::add)
          .ifPresent(tag -> add(new TagShape(tag, element, line)));
    }
  }

  private void add(TagShape shape) {
    byte[] open = shape.open();
    int bucket = bucket(open, 0, open.length);
    TagShape[] before = shapes[bucket];
    if (before.length < MOST_IN_BUCKET) {
      shapes[bucket] = Arrays.copyOf(before, before.length + 1);
      shapes[bucket][before.length] = shape;
    }
  }

  /**
   * Reads a tag, if it has a shape that is known; that one is then the {@link #last}.
   *
   * @param at where a tag begins
   * @param end of what is there
   * @return the first byte behind the tag, {@link TagShape#OTHER} or {@link TagShape#CUT}
   */
  int match(byte[] bytes, int at, int end) {
    TagShape likely = last == null ? null : last.next();
    int after = likely == null ? TagShape.OTHER : likely.match(bytes, at, end);
    if (after >= 0) {
      last = likely;
      return after;
    }
    boolean cut = after == TagShape.CUT;
    for (TagShape shape : shapes[bucket(bytes, at, end)]) {
      after = shape.match(bytes, at, end);
      if (after >= 0) {
        if (last != null) {
          last.next(shape);
        }
        last = shape;
        return after;
      }
      cut |= after == TagShape.CUT;
    }
    return cut ? TagShape.CUT : TagShape.OTHER;
  }

  /** The shape of the tag that was read last. */
  TagShape last() {
    return last;
  }

  /** A number that tags of one name have in common. */
  private static int bucket(byte[] bytes, int from, int end) {
    int hash = 0;
    for (int i = from; i < end && bytes[i] > ' ' && bytes[i] != '/' && bytes[i] != '>'; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ hash >>> 8) & BUCKETS - 1;
  }
}
