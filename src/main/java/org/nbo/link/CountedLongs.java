package org.nbo.link;

import java.util.Arrays;

/**
 * Numbers, each once, with how often it was added. New ones wait at the end until there are as many
 * as all others; then they are sorted into these. So memory grows with how many differ, and adding
 * costs little more than sorting.
 */
final class CountedLongs {
  private static final int LEAST = 1 << 10;

  private long[] values = new long[LEAST];
  private int[] counts = new int[LEAST];
  private int sorted;
  private int size;

  void add(long value) {
    if (size == values.length) {
      sort();
      if (2 * size > values.length) {
        values = Arrays.copyOf(values, 2 * values.length);
      }
    }
    values[size++] = value;
  }

  /** Sorts what waits; what follows is asked after it. */
  void sort() {
    if (sorted == size) {
      return;
    }
    Arrays.sort(values, sorted, size);
    long[] merged = new long[values.length];
    int[] mergedCounts = new int[values.length];
    int to = -1;
    int old = 0;
    int waiting = sorted;
    while (old < sorted || waiting < size) {
      boolean takesOld = waiting == size || old < sorted && values[old] <= values[waiting];
      long value = takesOld ? values[old] : values[waiting];
      int count = takesOld ? counts[old++] : 1;
      waiting += takesOld ? 0 : 1;
      if (to < 0 || merged[to] != value) {
        merged[++to] = value;
      }
      mergedCounts[to] += count;
    }
    values = merged;
    counts = mergedCounts;
    sorted = to + 1;
    size = sorted;
  }

  /** How many differ. */
  int size() {
    return size;
  }

  /** One of them, in their order. */
  long value(int number) {
    return values[number];
  }

  /** How often it was added. */
  int count(int number) {
    return counts[number];
  }
}
