package org.nbo.lift.xml.shapes;

import org.nbo.lift.xml.LineAndColumn;

/** How much of a document was read past the parser, which therefore counts too few lines. */
final class ReadPast {
  private static final int FIRST_COLUMN = 1;

  private int lines;

  /** How many bytes of one line were read past the parser, and its number for the parser. */
  private int bytes;

  private int lineOfBytes;

  /** The place in the document that the parser means. */
  LineAndColumn inDocument(LineAndColumn at) {
    return new LineAndColumn(
        at.line() + lines, at.column() + (at.line() == lineOfBytes ? bytes : 0));
  }

  /**
   * Adds what was just read past the parser.
   *
   * @param parser where the parser stands
   * @param moreLines how many lines have ended in what was read
   * @param bytesInLine how many bytes were read of the line in which reading ended
   * @param instead how many bytes the parser gets instead, all in one line
   */
  void add(LineAndColumn parser, int moreLines, int bytesInLine, int instead) {
    int first = moreLines > 0 ? FIRST_COLUMN : inDocument(parser).column();
    lines += moreLines;
    lineOfBytes = parser.line();
    bytes = first + bytesInLine - (parser.column() + instead);
  }
}
