package org.nbo.kind;

import java.util.Arrays;

/** A list of numbers that grows, in pieces, so that growing never needs the double. */
final class Ints {
  private static final int BITS = 16;
  private static final int PIECE = 1 << BITS;

  private int[][] pieces = {};
  private int size;

  int size() {
    return size;
  }

  int get(int at) {
    return pieces[at >> BITS][at & PIECE - 1];
  }

  void set(int at, int value) {
    pieces[at >> BITS][at & PIECE - 1] = value;
  }

  void add(int value) {
    int piece = size >> BITS;
    if (piece == pieces.length) {
      pieces = Arrays.copyOf(pieces, piece + 1);
      pieces[piece] = new int[PIECE];
    }
    pieces[piece][size & PIECE - 1] = value;
    size++;
  }
}
