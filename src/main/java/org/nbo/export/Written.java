package org.nbo.export;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be said of what was written.
 *
 * @param unheld what the format has no place for, and how often each occurred: class and field
 * @param notes sentences that the user should read, such as what is missing
 */
public record Written(SortedMap<String, Integer> unheld, List<String> notes) {
  public Written {
    unheld = Collections.unmodifiableSortedMap(new TreeMap<>(unheld));
    notes = List.copyOf(notes);
  }

  /** There is nothing to say. */
  public static Written whole() {
    return new Written(new TreeMap<>(), List.of());
  }

  /** Something has no place in the format. */
  public static Written without(SortedMap<String, Integer> unheld) {
    return new Written(unheld, List.of());
  }
}
