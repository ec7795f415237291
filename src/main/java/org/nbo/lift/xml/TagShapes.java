package org.nbo.lift.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;

/**
 * Reads on in a document behind a tag, as long as nothing comes but tags of known shapes, their end
 * tags, and texts in which nothing is to be replaced. All else is left to the parser, from which it
 * learns the shapes. A large document has few of them, so that it reads most of it.
 */
final class TagShapes {
  private static final int BUCKETS = 256;

  /** Beyond so many of a name, trying them one by one would take longer than parsing. */
  private static final int MOST_IN_BUCKET = 16;

  /** Beyond so many, a document is not one of tags that repeat. */
  private static final int MOST_LESSONS = 1 << 12;

  /** After so many times that the parser had to read all, it gets many tags at a time. */
  private static final int MOST_MISSES = 64;

  /** So many times then tell whether it goes on like that. */
  private static final int FURTHER_MISSES = 8;

  private static final int LONGEST_TAG = 1 << 13;
  private static final TagShape[] NONE = {};

  private final TagFeed feed;
  private final IntSupplier line;
  private final TagShape[][] shapes = new TagShape[BUCKETS][];
  private final Set<RawTag> known = new HashSet<>();
  private final Deque<TagShape> open = new ArrayDeque<>();
  private final PlainText text = new PlainText();
  private TagShape last;
  private int lessons;
  private int misses;
  private int at;
  private int lines;
  private int lineStart;

  /**
   * @param feed what the parser reads from
   * @param line tells the line on which the parser has stopped
   */
  TagShapes(TagFeed feed, IntSupplier line) {
    this.feed = feed;
    this.line = () -> line.getAsInt() + lines;
    Arrays.fill(shapes, NONE);
  }

  /** Learns the shape of the tag that the parser has just reported; it declares no namespaces. */
  void learn(SourceElement element) {
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
   * Reads as far as it can and leaves the rest to the parser, which gets start tags of the elements
   * that are open by then. Those have been reported.
   *
   * @return how many such start tags the parser gets
   */
  int read(SourceHandler handler) throws IOException {
    lines = 0;
    at = feed.position();
    lineStart = at;
    int tags = 0;
    while (text(handler) && tag(handler)) {
      tags++;
    }
    int count = open.size();
    feed.resume(at, startTags());
    open.clear();
    if (tags > count) {
      misses = 0;
    } else if (++misses == MOST_MISSES) {
      misses -= FURTHER_MISSES;
      feed.handMore();
    }
    return count;
  }

  private byte[] startTags() {
    if (open.isEmpty()) {
      return TagFeed.NOTHING;
    }
    ByteArrayOutputStream tags = new ByteArrayOutputStream();
    open.descendingIterator().forEachRemaining(shape -> tags.writeBytes(shape.open()));
    return tags.toByteArray();
  }

  /** How many lines have ended in what was read last. */
  int lines() {
    return lines;
  }

  /** How many bytes of its line, or of all that was read last, stand before the rest. */
  int bytesInLine() {
    return at - lineStart;
  }

  /** Reads a text, which may be empty, up to a tag; tells whether it could. */
  private boolean text(SourceHandler handler) throws IOException {
    int to = text.match(feed.bytes(), at, feed.end());
    while (to == TagShape.CUT) {
      if (!more()) {
        return false;
      }
      to = text.match(feed.bytes(), at, feed.end());
    }
    if (to == TagShape.OTHER) {
      return false;
    }
    if (!text.isEmpty() && (!text.isBlank() || handler.keepsBlanks())) {
      String characters = text.text();
      if (characters == null) {
        return false;
      }
      handler.text(characters);
    }
    if (text.lines() > 0) {
      lines += text.lines();
      lineStart = text.lastLine();
    }
    at = to;
    return true;
  }

  /** Reads a tag; tells whether it could. */
  private boolean tag(SourceHandler handler) throws IOException {
    if (at + 1 == feed.end() && !more()) {
      return false;
    }
    return feed.bytes()[at + 1] == '/' ? endTag(handler) : startTag(handler);
  }

  private boolean endTag(SourceHandler handler) throws IOException {
    if (open.isEmpty()) {
      return false;
    }
    byte[] tag = open.peek().close();
    while (feed.end() - at < tag.length) {
      if (!more()) {
        return false;
      }
    }
    if (!Arrays.equals(feed.bytes(), at, at + tag.length, tag, 0, tag.length)) {
      return false;
    }
    at += tag.length;
    open.pop();
    handler.end();
    return true;
  }

  private boolean startTag(SourceHandler handler) throws IOException {
    int after = match();
    while (after == TagShape.CUT) {
      if (!more()) {
        return false;
      }
      after = match();
    }
    if (after == TagShape.OTHER) {
      return false;
    }
    handler.start(last);
    if (last.isBroken()) {
      countLines(after);
    }
    at = after;
    if (last.isEmpty()) {
      handler.end();
    } else {
      open.push(last);
    }
    return true;
  }

  /** Counts the ends of lines in a tag, none of which is in a value. */
  private void countLines(int to) {
    byte[] bytes = feed.bytes();
    for (int i = at; i < to; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
        lines++;
        lineStart = i + 1;
      }
    }
  }

  /** Finds the shape of a tag, which is then the last one; gives the end of the tag. */
  private int match() {
    byte[] bytes = feed.bytes();
    int end = feed.end();
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

  /** Gets more bytes behind those that are there; tells whether there were more. */
  private boolean more() throws IOException {
    boolean more = feed.more(at);
    lineStart -= at;
    at = 0;
    return more;
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
