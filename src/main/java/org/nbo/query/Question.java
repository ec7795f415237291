package org.nbo.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nbo.ontology.QueryHeader;

/**
 * A question of people who work with microscopes, as a query.
 *
 * @param name for example {@code images-with-na-above}
 * @param asks the question in words
 * @param answers what comes out
 * @param parameters what one may choose
 * @param text the query
 */
public record Question(
    String name, String asks, String answers, List<Parameter> parameters, String text) {
  public Question {
    parameters = List.copyOf(parameters);
  }

  /**
   * @throws IllegalArgumentException where a comment is missing, or has another form
   */
  static Question of(String name, String text) {
    return new Question(
        name,
        said(text, "Asks"),
        said(text, "Answers"),
        QueryHeader.of(text, "Parameters").stream()
            .flatMap(all -> Stream.of(all.split(";")))
            .map(each -> Parameter.of(each.strip()))
            .toList(),
        text);
  }

  /** The parameter of a name. */
  Optional<Parameter> parameter(String named) {
    return parameters.stream().filter(p -> p.name().equals(named)).findFirst();
  }

  private static String said(String text, String header) {
    return QueryHeader.of(text, header)
        .orElseThrow(() -> new IllegalArgumentException("no comment says '" + header + ": …'"));
  }
}
