package org.nbo.ontology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the comments above a query say, each after a word and a colon. */
public final class QueryHeader {
  private static final String COMMENT = "# ";
  private static final String MORE = "#  ";

  private QueryHeader() {}

  /** What a header says, on its line and on those below that are indented. */
  public static Optional<String> of(String text, String name) {
    return Optional.ofNullable(all(text).get(name));
  }

  /** What all headers say, by their words; of two with one word the first. */
  public static Map<String, String> all(String text) {
    Map<String, StringBuilder> all = new LinkedHashMap<>();
    StringBuilder said = new StringBuilder();
    for (String line : text.lines().map(String::strip).toList()) {
      int colon = line.startsWith(COMMENT) ? line.indexOf(':') : -1;
      if (line.startsWith(MORE)) {
        said.append(' ').append(line.substring(MORE.length()).strip());
      } else if (colon >= COMMENT.length()) {
        said = new StringBuilder(line.substring(colon + 1).strip());
        all.putIfAbsent(line.substring(COMMENT.length(), colon), said);
      } else {
        said = new StringBuilder();
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    all.forEach((name, words) -> texts.put(name, words.toString().strip()));
    return texts;
  }
}
