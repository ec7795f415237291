package org.nbo.finding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What cannot be all true.
 *
 * @param statements what sources say, none of which can be left out; a text for each thing
 * @param because what is always so, in sentences without full stops
 */
public record Impossibility(List<Statement> statements, List<String> because) {
  /** The rule of findings that are impossibilities. */
  public static final Rule RULE =
      new Rule(FindingKind.IMPOSSIBLE, Severity.VIOLATION, "impossible");

  public Impossibility {
    statements = List.copyOf(statements);
    because = List.copyOf(because);
  }

  /**
   * What sources say of one thing.
   *
   * @param thing with its line and file
   * @param text for example {@code Objective:0 has immersion type Air and has numerical aperture
   *     1.2}
   */
  public record Statement(Thing thing, String text) {}

  /** All in one sentence. */
  public String message() {
    return statements.stream().map(Statement::text).collect(Collectors.joining("; "))
        + ". But "
        + String.join("; ", because)
        + ".";
  }
}
