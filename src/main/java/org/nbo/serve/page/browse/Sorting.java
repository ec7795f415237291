package org.nbo.serve.page.browse;

import org.nbo.serve.page.Address;
import org.nbo.serve.page.Paging;

/**
 * The head of a column by which lines can be sorted.
 *
 * @param label for people
 * @param href sorts by it, downwards where it was upwards
 * @param state as {@code aria-sort} has it: ascending, descending, or nothing
 * @param number whether its values are numbers
 */
record Sorting(String label, String href, String state, boolean number) {
  static final String SORT = "sort";
  private static final String DOWN = "-";

  static Sorting of(String name, String label, boolean number, Address address) {
    String by = address.first(SORT).orElse("");
    boolean up = by.equals(name);
    boolean down = by.equals(DOWN + name);
    return new Sorting(
        label,
        address.without(Paging.FROM).with(SORT, up ? DOWN + name : name).href(),
        up ? "ascending" : down ? "descending" : "",
        number);
  }

  static boolean isDownwards(String by) {
    return by.startsWith(DOWN);
  }

  static String name(String by) {
    return isDownwards(by) ? by.substring(DOWN.length()) : by;
  }
}
