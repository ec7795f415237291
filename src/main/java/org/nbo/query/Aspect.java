package org.nbo.query;

import java.util.Optional;
import java.util.Set;

/**
 * What is said of the things of a list.
 *
 * @param name for addresses, for example {@code organism}
 * @param label for people
 * @param shown where
 * @param leads where its values lead on to
 * @param query gives things and values
 */
public record Aspect(
    String name, Wording label, Set<Shown> shown, Optional<Way> leads, Prepared query) {
  public Aspect {
    shown = Set.copyOf(shown);
  }

  /** Where values are shown, or what they are for. */
  public enum Shown {
    /** In a column of the list. */
    COLUMN,
    /** Among what one can choose. */
    FILTER,
    /** Things with the same value are one entry. */
    GATHERS,
    /** When a thing was so. */
    MOMENT,
    /** Only on the way to another list. */
    LEADS
  }

  /**
   * A filter of another list with the same values.
   *
   * @param shelf the list
   * @param aspect the filter
   */
  public record Way(String shelf, String aspect) {}

  public boolean is(Shown how) {
    return shown.contains(how);
  }
}
