package org.nbo.serve.data;

import java.util.List;
import org.nbo.query.Wording;

/**
 * A line of a list: a thing, or several that are taken for one.
 *
 * @param name what people call it; empty where they do not
 * @param states what was described, from the oldest to the newest
 * @param values for each aspect of the list, in their order, of the newest
 */
public record Entry(String name, List<State> states, List<List<String>> values) {
  public Entry {
    states = List.copyOf(states);
    values = List.copyOf(values);
  }

  /**
   * A description of it.
   *
   * @param moment when it was so; empty where nothing tells
   */
  public record State(String iri, String moment) {}

  /** What happened to it. */
  public record Happening(String when, Wording label, String words, String link) {}

  /** What it is called: by its name, or by its IRI where it has none. */
  public String called() {
    return name.isEmpty() ? iri() : name;
  }

  /** The newest description. */
  public State newest() {
    return states.get(states.size() - 1);
  }

  /** Of the newest. */
  public String iri() {
    return newest().iri();
  }
}
