package org.nbo.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * A question to the things of a list, of which one may leave parameters open.
 *
 * @param asks the question in words
 * @param choices what one may say
 * @param text the query
 */
public record Ability(Wording asks, List<Choice> choices, String text) {
  private static final Pattern HEADER = Pattern.compile("(\\w+) \\((\\w+)\\) (.+)");
  private static final String NUMBER = "number";

  public Ability {
    choices = List.copyOf(choices);
  }

  /**
   * A parameter.
   *
   * @param name of the variable
   * @param kind number, or the name of an aspect that has the values
   * @param says for people
   */
  public record Choice(String name, String kind, Wording says) {
    /**
     * @param header {@code wavelength (number) excites at, in nm}
     * @param others the meaning in other languages
     */
    static Choice of(String header, Map<String, String> others) {
      Matcher parts = HEADER.matcher(header);
      if (!parts.matches()) {
        throw new IllegalArgumentException("'" + header + "' is not: name (kind) meaning");
      }
      return new Choice(parts.group(1), parts.group(2), new Wording(parts.group(3), others));
    }

    /** Whether it is a number; else a text. */
    public boolean isNumber() {
      return kind.equals(NUMBER);
    }

    /**
     * A value as a term of RDF.
     *
     * @throws IllegalArgumentException where the text is none
     */
    Node value(String value) {
      Parameter.Kind as = isNumber() ? Parameter.Kind.number : Parameter.Kind.text;
      return new Parameter(name, as, "", says.english()).value(value.strip());
    }
  }

  /**
   * The query with what was chosen.
   *
   * @param values by the names of choices; the others are open
   * @throws IllegalArgumentException where a value is none
   */
  public Prepared with(Map<String, String> values) {
    Map<String, Node> terms = new HashMap<>();
    for (Choice choice : choices) {
      String value = values.getOrDefault(choice.name(), "");
      if (!value.isBlank()) {
        terms.put(choice.name(), choice.value(value));
      }
    }
    return Prepared.of(text, asks.english(), Map.of(), terms);
  }
}
