package org.nbo.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.nbo.finding.NboException;
import org.nbo.ontology.Queries;

/**
 * The questions of {@code queries/questions/} about images and microscopes, and those of {@code
 * queries/link/} about what was linked with them. For all threads.
 */
public final class Questions {
  private static final List<String> FOLDERS = List.of("questions/", "link/");
  private static final String ENDING = ".rq";

  private final List<Question> all;
  private final Map<String, String> prefixes;

  /**
   * @param prefixes those that a query need not declare
   */
  public Questions(Queries queries, Map<String, String> prefixes) {
    this.all =
        FOLDERS.stream()
            .flatMap(
                folder ->
                    queries.names(folder).stream().map(file -> question(queries, folder, file)))
            .sorted(Comparator.comparing(Question::name))
            .toList();
    this.prefixes = Map.copyOf(prefixes);
  }

  private static Question question(Queries queries, String folder, String file) {
    return Question.of(
        file.substring(0, file.length() - ENDING.length()), queries.text(folder + file));
  }

  /** All of them, by their names. */
  public List<Question> all() {
    return all;
  }

  /**
   * A question with its values.
   *
   * @param values by the names of parameters; the others have their standard
   * @throws NboException where there is no such question or parameter, or a value is none
   */
  public Prepared ask(String name, Map<String, String> values) {
    Question question =
        all.stream()
            .filter(q -> q.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    NboException.usage(
                        "NBO-QUERY-002",
                        "there is no question '"
                            + name
                            + "'; 'nbo query --list' names those that there are"));
    values
        .keySet()
        .forEach(
            key ->
                question
                    .parameter(key)
                    .orElseThrow(() -> noParameter(question, "no parameter '" + key + "'")));
    Map<String, Node> terms = new HashMap<>();
    for (Parameter parameter : question.parameters()) {
      String text = values.getOrDefault(parameter.name(), parameter.standard());
      try {
        terms.put(parameter.name(), parameter.value(text));
      } catch (IllegalArgumentException e) {
        throw noParameter(
            question,
            "for " + parameter.name() + " a " + parameter.kind() + ", not '" + text + "'");
      }
    }
    return Prepared.of(question.text(), name, prefixes, terms);
  }

  private static NboException noParameter(Question question, String what) {
    String known =
        question.parameters().stream()
            .map(p -> p.name() + " (" + p.kind() + ")")
            .collect(Collectors.joining(", "));
    return NboException.usage(
        "NBO-QUERY-003",
        "question "
            + question.name()
            + " takes "
            + what
            + "; it has "
            + (known.isEmpty() ? "none" : known));
  }

  /**
   * A query of one's own.
   *
   * @param called what messages call it, such as the name of its file
   * @throws NboException where it is none
   */
  public Prepared query(String text, String called) {
    return Prepared.of(text, called, prefixes, Map.of());
  }
}
