package org.nbo.kind;

import java.util.Arrays;
import java.util.List;

/**
 * Finds which things are alike: of one class with the same fields filled and the same parts, and
 * linked in the same way, in both directions, to and from things that are themselves alike. That is
 * the coarsest bisimulation both ways, found by refining what is alike by itself until nothing more
 * differs. How many links of a property lead to things that are alike matters only where a shape
 * counts, and then only whether it is one or several.
 */
final class Refinement {
  /** What a link leads to where that is described nowhere. */
  static final int NOWHERE = -1;

  /** What a link leads to where that would be in another document. */
  static final int ELSEWHERE = -2;

  private final Things things;
  private final boolean[] counted;
  private final int[] firstOut;
  private final int[] outBy;
  private final int[] outTo;
  private final int[] firstIn;
  private final int[] inBy;
  private final int[] inFrom;
  private int[] colors;
  private int count;
  private long[] scratch = new long[64];
  private int used;

  Refinement(Things things, List<PredicateUse> predicates) {
    this.things = things;
    this.counted = new boolean[predicates.size()];
    for (PredicateUse predicate : predicates) {
      counted[predicate.number()] = predicate.isCounted();
    }
    int size = things.size();
    firstOut = new int[size + 1];
    firstIn = new int[size + 1];
    int links = things.links();
    int[] to = new int[links];
    int resolved = 0;
    for (int i = 0; i < links; i++) {
      to[i] = things.linkTo(i);
      firstOut[things.linkFrom(i)]++;
      if (to[i] >= 0) {
        firstIn[to[i]]++;
        resolved++;
      } else {
        to[i] = things.isElsewhere(i) ? ELSEWHERE : NOWHERE;
      }
    }
    int parts = 0;
    for (int i = 0; i < size; i++) {
      if (things.outer(i) >= 0) {
        firstOut[things.outer(i)]++;
        parts++;
      }
    }
    ends(firstOut);
    ends(firstIn);
    outBy = new int[links + parts];
    outTo = new int[links + parts];
    inBy = new int[resolved];
    inFrom = new int[resolved];
    for (int i = links - 1; i >= 0; i--) {
      int from = things.linkFrom(i);
      int at = --firstOut[from];
      outBy[at] = things.linkBy(i);
      outTo[at] = to[i];
      if (to[i] >= 0) {
        int in = --firstIn[to[i]];
        inBy[in] = things.linkBy(i);
        inFrom[in] = from;
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      int outer = things.outer(i);
      if (outer >= 0) {
        int at = --firstOut[outer];
        outBy[at] = things.outerBy(i);
        outTo[at] = i;
      }
    }
  }

  /** Makes of how many each has where its last one ends; filling goes back from there. */
  private static void ends(int[] counts) {
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
  }

  /** Numbers that are the same for things that are alike, in the order of the first ones. */
  int[] colors() {
    int size = things.size();
    colors = new int[size];
    LongTable distinct = new LongTable();
    for (int i = 0; i < size; i++) {
      Late late = things.lateOrNull(i);
      long own = Hash.of(things.kind(i), late == null ? 0 : late.hash());
      colors[i] =
          distinct.intern(
              Hash.of(
                  things.isLocal(i) ? 1 : 2,
                  things.isWhole(i) || things.isApart(i) ? Hash.of(own, -1L - i) : own));
    }
    int[] next = new int[size];
    count = distinct.size();
    while (true) {
      LongTable finer = new LongTable();
      for (int i = 0; i < size; i++) {
        next[i] = finer.intern(Hash.of(Hash.of(colors[i], out(i)), in(i)));
      }
      if (finer.size() == count) {
        return colors;
      }
      count = finer.size();
      int[] old = colors;
      colors = next;
      next = old;
    }
  }

  /** How many different numbers there are. */
  int count() {
    return count;
  }

  int firstOut(int thing) {
    return firstOut[thing];
  }

  int endOut(int thing) {
    return firstOut[thing + 1];
  }

  int outBy(int link) {
    return outBy[link];
  }

  int outTo(int link) {
    return outTo[link];
  }

  private long color(int thing) {
    return thing < 0 ? thing : colors[thing];
  }

  private long out(int thing) {
    int begin = firstOut[thing];
    int count = firstOut[thing + 1] - begin;
    if (count == 0) {
      return 0;
    }
    used = 0;
    for (int i = begin; i < begin + count; i++) {
      add(Hash.of(outBy[i] + 1L, color(outTo[i])));
    }
    return sum() + severals(thing);
  }

  /** Of the properties that a shape counts, those that link a thing to several that are alike. */
  private long severals(int thing) {
    long sum = 0;
    for (int i = firstOut[thing]; i < firstOut[thing + 1]; i++) {
      if (counted[outBy[i]]) {
        for (int other = firstOut[thing]; other < i; other++) {
          if (outBy[other] == outBy[i]
              && (outTo[other] != outTo[i] || outTo[i] < 0)
              && color(outTo[other]) == color(outTo[i])) {
            sum |= Hash.of(outBy[i] + 1L, color(outTo[i]) ^ -1L);
          }
        }
      }
    }
    return sum;
  }

  private long in(int thing) {
    int outer = things.outer(thing);
    used = 0;
    for (int i = firstIn[thing]; i < firstIn[thing + 1]; i++) {
      add(Hash.of(inBy[i] + 1L, color(inFrom[i])));
    }
    if (outer >= 0) {
      add(Hash.of(things.outerBy(thing) + 1L, colors[outer]));
    }
    return sum();
  }

  /** Takes a number; there is room for as many as differ. */
  private void add(long number) {
    if (used == scratch.length) {
      distinct();
      if (2 * used > scratch.length) {
        scratch = Arrays.copyOf(scratch, 2 * scratch.length);
      }
    }
    scratch[used++] = number;
  }

  /** Leaves of the numbers taken the different ones. */
  private void distinct() {
    Arrays.sort(scratch, 0, used);
    int kept = 0;
    for (int i = 0; i < used; i++) {
      if (kept == 0 || scratch[i] != scratch[kept - 1]) {
        scratch[kept++] = scratch[i];
      }
    }
    used = kept;
  }

  /** A hash of the different ones among the numbers taken. */
  private long sum() {
    if (used > 1) {
      distinct();
    }
    long sum = 0;
    for (int i = 0; i < used; i++) {
      sum += Hash.mix(scratch[i]);
    }
    return sum;
  }
}
