package org.nbo.link;

import java.util.Arrays;
import org.nbo.link.Sequences.Place;

/**
 * Places that were imaged, each once however many things lie there, in little memory: of a million
 * spots at one place, one place and a count is left.
 */
final class Loci {
  private static final int NONE = -1;

  private int[] sequences = new int[16];
  private int[] firsts = new int[16];
  private int[] lasts = new int[16];
  private int[] counts = new int[16];
  private int[] sources = new int[16];
  private int[] kinds = new int[16];
  private int[] table = new int[64];
  private int size;

  Loci() {
    Arrays.fill(table, NONE);
  }

  /**
   * Adds what lies at a place.
   *
   * @param source number of the document that says so
   * @param kind number of the class of what lies there
   */
  void add(Place place, int source, int kind) {
    int slot = slot(place.sequence(), place.first(), place.last());
    if (table[slot] != NONE) {
      counts[table[slot]]++;
      return;
    }
    if (size == sequences.length) {
      grow();
    }
    table[slot] = size;
    sequences[size] = place.sequence();
    firsts[size] = place.first();
    lasts[size] = place.last();
    counts[size] = 1;
    sources[size] = source;
    kinds[size] = kind;
    size++;
    if (2 * size > table.length) {
      rehash();
    }
  }

  private int slot(int sequence, int first, int last) {
    int hash = (sequence * 31 + first) * 0x9E3779B9 + last * 0x85EBCA6B;
    int slot = (hash ^ hash >>> 15) & table.length - 1;
    while (table[slot] != NONE
        && (firsts[table[slot]] != first
            || lasts[table[slot]] != last
            || sequences[table[slot]] != sequence)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private void grow() {
    int length = 2 * size;
    sequences = Arrays.copyOf(sequences, length);
    firsts = Arrays.copyOf(firsts, length);
    lasts = Arrays.copyOf(lasts, length);
    counts = Arrays.copyOf(counts, length);
    sources = Arrays.copyOf(sources, length);
    kinds = Arrays.copyOf(kinds, length);
  }

  private void rehash() {
    table = new int[2 * table.length];
    Arrays.fill(table, NONE);
    for (int i = 0; i < size; i++) {
      table[slot(sequences[i], firsts[i], lasts[i])] = i;
    }
  }

  int size() {
    return size;
  }

  Place place(int number) {
    return new Place(sequences[number], firsts[number], lasts[number]);
  }

  /** How many things lie at a place. */
  int count(int number) {
    return counts[number];
  }

  /** The first document that speaks of a place. */
  int source(int number) {
    return sources[number];
  }

  /** The class of the first thing at a place. */
  int kind(int number) {
    return kinds[number];
  }

  /** Their numbers in the order of the genome. */
  int[] sorted() {
    long[] keys = new long[size];
    int[] order = new int[size];
    int done = 0;
    int highest = size == 0 ? 0 : Arrays.stream(sequences, 0, size).max().getAsInt();
    for (int sequence = 0; sequence <= highest; sequence++) {
      int here = 0;
      for (int i = 0; i < size; i++) {
        if (sequences[i] == sequence) {
          keys[here++] = (long) firsts[i] << Integer.SIZE | i;
        }
      }
      Arrays.sort(keys, 0, here);
      for (int i = 0; i < here; i++) {
        order[done++] = (int) keys[i];
      }
    }
    return order;
  }
}
