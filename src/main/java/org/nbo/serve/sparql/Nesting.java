package org.nbo.serve.sparql;

import org.nbo.serve.web.Refusal;

/** Refuses texts whose brackets nest so deeply that reading them would take all of the stack. */
final class Nesting {
  /** More than people or programs write, and far less than the parser manages. */
  static final int DEEPEST = 200;

  private Nesting() {}

  /**
   * @throws Refusal where they do
   */
  static void check(String text) {
    int depth = 0;
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> line++;
        case '(', '{', '[' -> {
          if (++depth > DEEPEST) {
            throw new Refusal(
                400, "this is nested more than " + DEEPEST + " brackets deep, in line " + line);
          }
        }
        case ')', '}', ']' -> depth--;
        case '"', '\'' -> i = endOfString(text, i);
        default -> {}
      }
    }
  }

  /** Of a short string; quotes of long ones begin and end short ones that are empty. */
  private static int endOfString(String text, int start) {
    char quote = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i;
      } else if (c == '\n') {
        return start; // an apostrophe in a comment
      }
    }
    return start;
  }
}
