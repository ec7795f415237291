package org.nbo.ontology;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comments above a query say, each after a word and a colon. */
public final class QueryHeader {
  private static final Pattern MORE = Pattern.compile("^#( {2,}.*)$");

  private QueryHeader() {}

  /** What a header says, on its line and on those below that are indented. */
  public static Optional<String> of(String text, String name) {
    StringBuilder said = new StringBuilder();
    boolean here = false;
    for (String line : text.lines().map(String::strip).toList()) {
      Matcher more = MORE.matcher(line);
      if (line.startsWith("# " + name + ":")) {
        here = true;
        said.append(line.substring(line.indexOf(':') + 1).strip());
      } else if (here && more.matches()) {
        said.append(' ').append(more.group(1).strip());
      } else if (here) {
        break;
      }
    }
    return here ? Optional.of(said.toString().strip()) : Optional.empty();
  }
}
