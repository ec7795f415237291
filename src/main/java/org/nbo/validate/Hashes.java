package org.nbo.validate;

/** A set of texts of which it keeps 64 bits each; two of a million meet by chance never. */
final class Hashes {
  private static final int FIRST = 64;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] table = new long[FIRST];
  private int size;

  boolean contains(String text) {
    return table[slot(hash(text))] != 0;
  }

  /** Whether the text was not there before. */
  boolean add(String text) {
    return add(hash(text));
  }

  boolean contains(long hash) {
    return table[slot(hash)] != 0;
  }

  boolean add(long hash) {
    int at = slot(hash);
    if (table[at] != 0) {
      return false;
    }
    table[at] = hash;
    if (++size * 2 > table.length) {
      long[] old = table;
      table = new long[2 * old.length];
      for (long known : old) {
        if (known != 0) {
          table[slot(known)] = known;
        }
      }
    }
    return true;
  }

  static long hash(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }

  /** A hash of two, in their order. */
  static long hash(long first, long second) {
    long hash = (Long.rotateLeft(first * PRIME, 31) ^ second) * 0xBF58476D1CE4E5B9L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }

  private int slot(long hash) {
    int mask = table.length - 1;
    int at = (int) (hash * PRIME >>> 33) & mask;
    while (table[at] != 0 && table[at] != hash) {
      at = at + 1 & mask;
    }
    return at;
  }
}
