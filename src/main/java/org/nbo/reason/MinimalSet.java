package org.nbo.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds of many things a few that together are enough for something and of which none can be left
 * out, by halving (QuickXplain, Junker 2004): some k log(n/k) questions for k of n.
 */
final class MinimalSet<T> {
  private final Predicate<List<T>> enough;

  /**
   * @param enough whether some are enough; more of them then are too
   */
  MinimalSet(Predicate<List<T>> enough) {
    this.enough = enough;
  }

  /**
   * @param all which are enough together
   */
  List<T> of(List<T> all) {
    return of(List.of(), false, all);
  }

  private List<T> of(List<T> given, boolean grown, List<T> all) {
    if (grown && enough.test(given)) {
      return List.of();
    }
    if (all.size() < 2) {
      return all;
    }
    int half = all.size() / 2;
    List<T> first = all.subList(0, half);
    List<T> second = all.subList(half, all.size());
    List<T> needed = of(join(given, first), !first.isEmpty(), second);
    List<T> others = of(join(given, needed), !needed.isEmpty(), first);
    return join(others, needed);
  }

  private static <T> List<T> join(List<T> some, List<T> more) {
    List<T> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }
}
