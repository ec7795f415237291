package org.nbo.kind;

import java.util.Arrays;

/**
 * A list of hashes, each of which is found again by itself, in some seventeen bytes. It grows in
 * pieces, and what has to be made anew for growing is the smaller half.
 */
final class HashList {
  private static final int BITS = 16;
  private static final int PIECE = 1 << BITS;
  private static final int FIRST = 1 << 10;

  private long[][] pieces = {};
  private int size;

  /** One more than the place of a hash, or 0; at most three of four are taken. */
  private int[] slots = new int[FIRST];

  /** Some bits of each hash in its slot, never 0: most that are not there are told by these. */
  private byte[] tags = new byte[FIRST];

  int size() {
    return size;
  }

  /** The first place of a hash, or -1. */
  int find(long hash) {
    return slots[slot(hash)] - 1;
  }

  /** Adds a hash at the end, also one that is there already. */
  void add(long hash) {
    int piece = size >> BITS;
    if (piece == pieces.length) {
      pieces = Arrays.copyOf(pieces, piece + 1);
      pieces[piece] = new long[PIECE];
    }
    pieces[piece][size & PIECE - 1] = hash;
    size++;
    if (size / 3 * 4 >= slots.length) {
      slots = new int[2 * slots.length];
      tags = new byte[slots.length];
      for (int i = 0; i < size; i++) {
        place(i);
      }
    } else {
      place(size - 1);
    }
  }

  private void place(int at) {
    long hash = get(at);
    int slot = slot(hash);
    if (slots[slot] == 0) {
      slots[slot] = at + 1;
      tags[slot] = tag(Hash.mix(hash));
    }
  }

  private long get(int at) {
    return pieces[at >> BITS][at & PIECE - 1];
  }

  private int slot(long hash) {
    int mask = slots.length - 1;
    long mixed = Hash.mix(hash);
    byte tag = tag(mixed);
    int slot = (int) (mixed >>> 20) & mask;
    while (tags[slot] != 0 && (tags[slot] != tag || get(slots[slot] - 1) != hash)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static byte tag(long mixed) {
    return (byte) (mixed | 1);
  }
}
