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
  private long[] colors;
  private long[] scratch = new long[64];

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
      firstOut[things.linkFrom(i) + 1]++;
      if (to[i] >= 0) {
        firstIn[to[i] + 1]++;
        resolved++;
      } else {
        to[i] = things.isElsewhere(i) ? ELSEWHERE : NOWHERE;
      }
    }
    int parts = 0;
    for (int i = 0; i < size; i++) {
      if (things.outer(i) >= 0) {
        firstOut[things.outer(i) + 1]++;
        parts++;
      }
    }
    for (int i = 0; i < size; i++) {
      firstOut[i + 1] += firstOut[i];
      firstIn[i + 1] += firstIn[i];
    }
    outBy = new int[links + parts];
    outTo = new int[links + parts];
    inBy = new int[resolved];
    inFrom = new int[resolved];
    int[] nextOut = Arrays.copyOf(firstOut, size);
    int[] nextIn = Arrays.copyOf(firstIn, size);
    for (int i = 0; i < size; i++) {
      int outer = things.outer(i);
      if (outer >= 0) {
        outBy[nextOut[outer]] = things.outerBy(i);
        outTo[nextOut[outer]++] = i;
      }
    }
    for (int i = 0; i < links; i++) {
      int from = things.linkFrom(i);
      outBy[nextOut[from]] = things.linkBy(i);
      outTo[nextOut[from]++] = to[i];
      if (to[i] >= 0) {
        inBy[nextIn[to[i]]] = things.linkBy(i);
        inFrom[nextIn[to[i]]++] = from;
      }
    }
  }

  /** Numbers that are the same for things that are alike. */
  long[] colors() {
    int size = things.size();
    colors = new long[size];
    for (int i = 0; i < size; i++) {
      Late late = things.lateOrNull(i);
      long own = Hash.of(things.kind(i), late == null ? 0 : late.hash());
      colors[i] =
          Hash.of(
              things.isLocal(i) ? 1 : 2,
              things.isWhole(i) || things.isApart(i) ? Hash.of(own, -1L - i) : own);
    }
    long[] next = new long[size];
    int count = distinct(colors);
    while (true) {
      for (int i = 0; i < size; i++) {
        next[i] = Hash.of(Hash.of(colors[i], out(i)), in(i));
      }
      int finer = distinct(next);
      if (finer == count) {
        return colors;
      }
      count = finer;
      long[] old = colors;
      colors = next;
      next = old;
    }
  }

  private static int distinct(long[] colors) {
    LongTable table = new LongTable();
    for (long color : colors) {
      table.intern(color);
    }
    return table.size();
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
    room(count);
    int used = 0;
    for (int i = begin; i < begin + count; i++) {
      long key = Hash.of(outBy[i] + 1L, color(outTo[i]));
      scratch[used++] = key;
    }
    return sum(used) + severals(thing);
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
    int begin = firstIn[thing];
    int count = firstIn[thing + 1] - begin;
    int outer = things.outer(thing);
    room(count + 1);
    int used = 0;
    for (int i = begin; i < begin + count; i++) {
      scratch[used++] = Hash.of(inBy[i] + 1L, color(inFrom[i]));
    }
    if (outer >= 0) {
      scratch[used++] = Hash.of(things.outerBy(thing) + 1L, colors[outer]);
    }
    return sum(used);
  }

  private void room(int count) {
    if (count > scratch.length) {
      scratch = new long[2 * count];
    }
  }

  /** A hash of the different ones among the first numbers. */
  private long sum(int used) {
    if (used == 1) {
      return Hash.mix(scratch[0]);
    }
    Arrays.sort(scratch, 0, used);
    long sum = 0;
    for (int i = 0; i < used; i++) {
      if (i == 0 || scratch[i] != scratch[i - 1]) {
        sum += Hash.mix(scratch[i]);
      }
    }
    return sum;
  }
}
