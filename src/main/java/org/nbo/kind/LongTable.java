package org.nbo.kind;

import java.util.Arrays;

/** Numbers for hashes, without an object for each. */
final class LongTable {
  private static final int FIRST = 1 << 10;

  private long[] keys;
  private int[] values;
  private int size;

  LongTable() {
    this(FIRST);
  }

  /**
   * @param room for half as many numbers at first; a power of two
   */
  LongTable(int room) {
    keys = new long[room];
    values = new int[room];
  }

  int size() {
    return size;
  }

  /** The number of a hash, or -1. */
  int get(long key) {
    long known = key == 0 ? 1 : key;
    int at = slot(known);
    return keys[at] == 0 ? -1 : values[at];
  }

  /** Gives a hash a number, unless it has one; says which it had, or -1. */
  int putIfAbsent(long key, int value) {
    long known = key == 0 ? 1 : key;
    int at = slot(known);
    if (keys[at] != 0) {
      return values[at];
    }
    keys[at] = known;
    values[at] = value;
    if (++size * 2 > keys.length) {
      grow();
    }
    return -1;
  }

  /** The number of a hash: the next one where it has none. */
  int intern(long key) {
    int next = size;
    int known = putIfAbsent(key, next);
    return known < 0 ? next : known;
  }

  void clear() {
    Arrays.fill(keys, 0);
    size = 0;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (Hash.mix(key) >>> 20) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
