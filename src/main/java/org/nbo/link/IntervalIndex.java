package org.nbo.link;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds which of many intervals meet another one. A balanced tree without nodes: the intervals lie
 * sorted by their starts, the middle of each part of the array is the root of that part, and beside
 * each root stands the highest end in its part. So a search costs the logarithm of the number of
 * intervals and what it finds, however they are nested. Positions count from 1, ends are inclusive.
 * Immutable, and for any number of threads.
 */
final class IntervalIndex {
  private final int[] starts;
  private final int[] ends;
  private final int[] highest;
  private final int[] numbers;

  private IntervalIndex(int[] starts, int[] ends, int[] numbers) {
    this.starts = starts;
    this.ends = ends;
    this.numbers = numbers;
    this.highest = new int[starts.length];
    fill(0, starts.length);
  }

  /**
   * @param starts of the intervals, each at most its end
   * @param ends of the same, inclusive
   * @param size how many there are; the arrays may be longer
   */
  static IntervalIndex of(int[] starts, int[] ends, int size) {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = (long) starts[i] << Integer.SIZE | i;
    }
    Arrays.sort(order);
    int[] sortedStarts = new int[size];
    int[] sortedEnds = new int[size];
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (int) order[i];
      sortedStarts[i] = starts[numbers[i]];
      sortedEnds[i] = ends[numbers[i]];
    }
    return new IntervalIndex(sortedStarts, sortedEnds, numbers);
  }

  private int fill(int from, int to) {
    if (from >= to) {
      return Integer.MIN_VALUE;
    }
    int root = from + to >>> 1;
    highest[root] = Math.max(ends[root], Math.max(fill(from, root), fill(root + 1, to)));
    return highest[root];
  }

  /**
   * Names the intervals that share at least one position with another, by their starts.
   *
   * @param start of the other one
   * @param end of the other one, inclusive
   * @param found receives the place of each in the arrays that were given
   */
  void meeting(int start, int end, IntConsumer found) {
    search(0, starts.length, start, end, found);
  }

  private void search(int from, int to, int start, int end, IntConsumer found) {
    if (from >= to) {
      return;
    }
    int root = from + to >>> 1;
    if (highest[root] < start) {
      return;
    }
    search(from, root, start, end, found);
    if (starts[root] <= end) {
      if (ends[root] >= start) {
        found.accept(numbers[root]);
      }
      search(root + 1, to, start, end, found);
    }
  }
}
