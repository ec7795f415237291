package org.nbo.lift.xml.shapes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.nbo.lift.source.SourceHandler;

/**
 * A stretch of a document in which nothing comes but tags of known shapes, their end tags, and
 * texts in which nothing is to be replaced. It can be read without a parser.
 */
final class TagRun {
  /** Deeper ones are left to the parser, which knows where too deep is. */
  private static final int DEEPEST = 64;

  private final TagFeed feed;
  private final TagShapes shapes;
  private final SourceHandler handler;
  private final Deque<TagShape> open = new ArrayDeque<>();
  private final PlainText text = new PlainText();
  private int tags;
  private int at;
  private int lines;
  private int linesInTag;
  private int lineStart;

  TagRun(TagFeed feed, TagShapes shapes, SourceHandler handler) {
    this.feed = feed;
    this.shapes = shapes;
    this.handler = handler;
  }

  /** Reads from where the parser has stopped as far as it can. */
  void read() throws IOException {
    begin();
    while (text() && tag()) {
      tags++;
    }
  }

  /**
   * Reads from there a text that is so long that a parser had better not hold it, if one is there.
   */
  void readLongText() throws IOException {
    begin();
    if (isLong()) {
      longText();
    }
  }

  private void begin() {
    open.clear();
    tags = 0;
    lines = 0;
    at = feed.position();
    lineStart = at;
  }

  /** Whether nothing could be read. */
  boolean isEmpty() {
    return lines == 0 && at == lineStart;
  }

  /** How many tags were read, at their beginnings and ends. */
  int tags() {
    return tags;
  }

  /** The first byte that was not read. */
  int end() {
    return at;
  }

  /** How many lines have ended in what was read. */
  int lines() {
    return lines;
  }

  /** How many lines have ended before the end of the tag at hand. */
  int linesBehind() {
    return lines + linesInTag;
  }

  /** How many bytes were read of the line in which reading ended. */
  int bytesInLine() {
    return at - lineStart;
  }

  /** How many elements are open that were not before. */
  int openCount() {
    return open.size();
  }

  /** Start tags of these elements, without attributes. */
  byte[] openTags() {
    if (open.isEmpty()) {
      return TagFeed.NOTHING;
    }
    ByteArrayOutputStream openTags = new ByteArrayOutputStream();
    open.descendingIterator().forEachRemaining(shape -> openTags.writeBytes(shape.open()));
    return openTags.toByteArray();
  }

  /** Reads a text, which may be empty, up to a tag; tells whether it could. */
  private boolean text() throws IOException {
    int to = text.match(feed.bytes(), at, feed.end());
    while (to == TagShape.CUT && more()) {
      to = text.match(feed.bytes(), at, feed.end());
    }
    return to < 0 ? isLong() && longText() : tell();
  }

  /** Whether there is more of a text than is there at a time. */
  private boolean isLong() throws IOException {
    int from = at;
    while (true) {
      for (int i = from; i < feed.end(); i++) {
        if (feed.bytes()[i] == '<') {
          return false;
        }
      }
      from = feed.end() - at;
      if (!more()) {
        return from == TagFeed.SIZE;
      }
    }
  }

  /** Reads such a text piece by piece. */
  private boolean longText() throws IOException {
    while (true) {
      int to = text.match(feed.bytes(), at, feed.end());
      if (to == TagShape.CUT) {
        text.leaveOutCut();
      }
      if (!tell()) {
        return false;
      }
      if (to >= 0) {
        return true;
      }
      if (to == TagShape.CUT ? !more() : !sign()) {
        return false;
      }
    }
  }

  /** Tells what was read of a text. */
  private boolean tell() {
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
    at = text.end();
    return true;
  }

  /** Reads a sign that stands for another; tells whether it could. */
  private boolean sign() throws IOException {
    if (feed.end() - at < Sign.LONGEST) {
      more();
    }
    Sign sign = Sign.at(feed.bytes(), at, feed.end());
    if (sign == null) {
      return false;
    }
    if (!sign.meaning().isBlank() || handler.keepsBlanks()) {
      handler.text(sign.meaning());
    }
    at += sign.length();
    if (sign.endsLine()) {
      lines++;
      lineStart = at;
    }
    return true;
  }

  /** Reads a tag; tells whether it could. */
  private boolean tag() throws IOException {
    if (at + 1 == feed.end() && !more()) {
      return false;
    }
    return feed.bytes()[at + 1] == '/' ? endTag() : startTag();
  }

  private boolean endTag() throws IOException {
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

  private boolean startTag() throws IOException {
    if (open.size() == DEEPEST) {
      return false;
    }
    int after = shapes.match(feed.bytes(), at, feed.end());
    while (after == TagShape.CUT) {
      if (!more()) {
        return false;
      }
      after = shapes.match(feed.bytes(), at, feed.end());
    }
    if (after == TagShape.OTHER) {
      return false;
    }
    TagShape shape = shapes.last();
    if (shape.isBroken()) {
      countLines(after);
    }
    handler.start(shape.element());
    lines += linesInTag;
    linesInTag = 0;
    at = after;
    if (shape.isEmpty()) {
      handler.end();
    } else {
      open.push(shape);
    }
    return true;
  }

  /** Counts the ends of lines in a tag, none of which is in a value. */
  private void countLines(int to) {
    byte[] bytes = feed.bytes();
    for (int i = at; i < to; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
        linesInTag++;
        lineStart = i + 1;
      }
    }
  }

  /** Gets more bytes behind those that are there; tells whether there were more. */
  private boolean more() throws IOException {
    boolean more = feed.more(at);
    lineStart -= at;
    at = 0;
    return more;
  }
}
