package org.nbo.lift.xml.shapes;

import java.nio.charset.StandardCharsets;
import org.nbo.lift.quad.XmlBytes;

/** A text between two tags in which nothing stands for anything else; it may be empty. */
final class PlainText {
  private byte[] bytes;
  private int start;
  private int end;
  private int kinds;
  private boolean blank;
  private boolean returns;
  private int lines;
  private int lastLine;

  /**
   * Reads a text up to the next tag, if it is of that kind.
   *
   * @param document in UTF-8
   * @param from where the text begins
   * @param to the end of what is there
   * @return where the tag begins, {@link TagShape#OTHER} or {@link TagShape#CUT}; what was read up
   *     to there is at hand whatever it is
   */
  int match(byte[] document, int from, int to) {
    bytes = document;
    start = from;
    blank = true;
    returns = false;
    lines = 0;
    kinds = 0;
    for (int at = from; at < to; at++) {
      byte b = document[at];
      end = at;
      if (b == '<') {
        return at;
      }
      if (b == '\n') {
        lines++;
        lastLine = at + 1;
      } else if (b == '\r') {
        if (at + 1 == to || document[at + 1] != '\n') {
          return at + 1 == to ? TagShape.CUT : TagShape.OTHER;
        }
        returns = true;
      } else if (b != ' ' && b != '\t') {
        int kind = XmlBytes.kindInText(b);
        if (kind == XmlBytes.TO_PARSE) {
          return TagShape.OTHER;
        }
        blank = false;
        kinds |= kind;
      }
    }
    end = to;
    return TagShape.CUT;
  }

  /** Leaves out what is at the end of a character that ends later. */
  void leaveOutCut() {
    int last = end - 1;
    while (last > start && (bytes[last] & 0xC0) == 0x80) {
      last--;
    }
    if (last >= start && bytes[last] < 0 && last + XmlBytes.length(bytes[last]) > end) {
      end = last;
    }
  }

  /** Where it ends. */
  int end() {
    return end;
  }

  boolean isEmpty() {
    return start == end;
  }

  /** Whether there is nothing but white space. */
  boolean isBlank() {
    return blank;
  }

  /** How many lines end in it. */
  int lines() {
    return lines;
  }

  /** Where the last line begins, if a line ends. */
  int lastLine() {
    return lastLine;
  }

  /** The text with line ends as XML has them; null where only a parser can say what is wrong. */
  String text() {
    String text =
        (kinds & XmlBytes.WIDE) == 0
            ? new String(bytes, start, end - start, StandardCharsets.ISO_8859_1)
            : XmlBytes.decode(bytes, start, end);
    return text != null && returns ? text.replace("\r\n", "\n") : text;
  }
}
