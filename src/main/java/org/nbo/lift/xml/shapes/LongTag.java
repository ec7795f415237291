package org.nbo.lift.xml.shapes;

import org.nbo.lift.xml.TooManyAttributes;

/**
 * Counts the attributes of a tag that does not come in one piece, so that a parser need not compare
 * all of far too many. Where it cannot tell, it does not count.
 */
final class LongTag {
  private enum State {
    TEXT,
    OPENED,
    TAG,
    VALUE,
    OTHER
  }

  private State state = State.TEXT;
  private byte quote;
  private byte last;
  private int attributes;

  /** Hears that what comes is behind a tag. */
  void reset() {
    state = State.TEXT;
    attributes = 0;
  }

  /** Hears that it is not known where what comes is. */
  void lose() {
    state = State.OTHER;
  }

  /**
   * Looks at a piece of the document.
   *
   * @throws TooManyAttributes where there are more than in any element
   */
  void read(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      switch (state) {
        case TEXT -> state = b == '<' ? State.OPENED : State.TEXT;
        case OPENED -> state = b == '!' || b == '?' ? State.OTHER : State.TAG;
        case TAG -> {
          if (last == '=' && (b == '"' || b == '\'')) {
            quote = b;
            state = State.VALUE;
            if (++attributes > TooManyAttributes.MOST) {
              throw new TooManyAttributes();
            }
          }
        }
        case VALUE -> state = b == quote ? State.TAG : State.VALUE;
        case OTHER -> {
          return; // where a comment or the like ends, the parser knows
        }
      }
      if (b > ' ' || b < 0) {
        last = b;
      }
    }
  }
}
