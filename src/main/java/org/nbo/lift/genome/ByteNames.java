package org.nbo.lift.genome;

import java.util.Arrays;

/**
 * What names mean that are parts of lines, found without making a text of each. It remembers so
 * many, and no more.
 */
public final class ByteNames<V> {
  private final int most;
  private byte[][] names = new byte[64][];
  private Object[] meanings = new Object[64];
  private int size;
  private int last;

  /**
   * @param most how many names are remembered
   */
  public ByteNames(int most) {
    this.most = most;
  }

  /** What a name means; null where that is not remembered. */
  @SuppressWarnings("unchecked") // it holds what put has put there
  public V get(byte[] bytes, int from, int to) {
    if (isName(last, bytes, from, to)) { // rows beside each other are often alike
      return (V) meanings[last];
    }
    int at = slot(bytes, from, to);
    last = at;
    return (V) meanings[at];
  }

  private boolean isName(int at, byte[] bytes, int from, int to) {
    byte[] name = names[at];
    return name != null
        && name.length == to - from
        && Arrays.equals(name, 0, name.length, bytes, from, to);
  }

  private int slot(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    hash *= 0x9E3779B9;
    int at = (hash ^ hash >>> 15) & names.length - 1;
    while (names[at] != null && !isName(at, bytes, from, to)) {
      at = at + 1 & names.length - 1;
    }
    return at;
  }

  /** Remembers what a name means, unless there are too many. */
  public void put(byte[] bytes, int from, int to, V meaning) {
    if (size >= most) {
      return;
    }
    if (2 * ++size > names.length) {
      grow();
    }
    int at = slot(bytes, from, to);
    names[at] = Arrays.copyOfRange(bytes, from, to);
    meanings[at] = meaning;
    last = at;
  }

  private void grow() {
    byte[][] oldNames = names;
    Object[] oldMeanings = meanings;
    names = new byte[2 * oldNames.length][];
    meanings = new Object[names.length];
    for (int i = 0; i < oldNames.length; i++) {
      if (oldNames[i] != null) {
        int at = slot(oldNames[i], 0, oldNames[i].length);
        names[at] = oldNames[i];
        meanings[at] = oldMeanings[i];
      }
    }
  }
}
