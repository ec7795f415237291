package org.nbo.lift.quad;

/**
 * Remembers a number for each of many texts, in a few bytes each: texts whose hashes of 64 bits are
 * the same are taken for one.
 */
final class IdentifierTable {
  /** What is said of a text that is not in the table. */
  static final int ABSENT = 0;

  private static final int SMALLEST = 1 << 8;
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int most;
  private long[] hashes = new long[SMALLEST];
  private short[] numbers = new short[SMALLEST];
  private int size;

  /**
   * @param most so many texts are remembered, no more
   */
  IdentifierTable(int most) {
    this.most = most;
  }

  /** The number of a text, or {@link #ABSENT}. */
  int get(String text) {
    return numbers[slot(hash(text))];
  }

  /**
   * Remembers a number, unless the table is full.
   *
   * @param number other than {@link #ABSENT}
   */
  void put(String text, int number) {
    long hash = hash(text);
    int slot = slot(hash);
    if (numbers[slot] != ABSENT) {
      numbers[slot] = (short) number;
    } else if (size < most) {
      hashes[slot] = hash;
      numbers[slot] = (short) number;
      if (2 * ++size > hashes.length) {
        grow();
      }
    }
  }

  private void grow() {
    long[] oldHashes = hashes;
    short[] oldNumbers = numbers;
    hashes = new long[2 * oldHashes.length];
    numbers = new short[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldNumbers[i] != ABSENT) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash * MIX >>> 32) & mask;
    while (numbers[slot] != ABSENT && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** FNV-1a. */
  private static long hash(String text) {
    long hash = START;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }
}
