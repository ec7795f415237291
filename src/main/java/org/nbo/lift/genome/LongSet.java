package org.nbo.lift.genome;

/** Positive numbers, each once, in few bytes however many there are. */
final class LongSet {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] values = new long[64];
  private int size;

  int size() {
    return size;
  }

  boolean contains(long number) {
    return values[slot(number)] != 0;
  }

  /** Adds a number that it does not contain. */
  void add(long number) {
    if (2 * ++size > values.length) {
      grow();
    }
    values[slot(number)] = number;
  }

  private int slot(long number) {
    int mask = values.length - 1;
    int slot = (int) (number * MIX >>> Integer.SIZE) & mask;
    while (values[slot] != 0 && values[slot] != number) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = values;
    values = new long[2 * old.length];
    for (long number : old) {
      if (number != 0) {
        values[slot(number)] = number;
      }
    }
  }
}
