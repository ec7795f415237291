package org.nbo.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalIndexTest {
  private static final int CASES = 300;

  /** Intervals of many lengths in a short space, so that they nest, touch and coincide. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 200})
  void findsWhatComparingAllFinds(int longest) {
    Random random = new Random(longest);
    for (int i = 0; i < CASES; i++) {
      int size = random.nextInt(60);
      int[] starts = new int[size];
      int[] ends = new int[size];
      for (int k = 0; k < size; k++) {
        starts[k] = 1 + random.nextInt(250);
        ends[k] = starts[k] + random.nextInt(longest);
      }
      IntervalIndex index = IntervalIndex.of(starts, ends, size);
      int start = 1 + random.nextInt(250);
      int end = start + random.nextInt(longest);
      List<Integer> found = new ArrayList<>();
      index.meeting(start, end, found::add);
      assertThat(found)
          .as("%d-%d in %s %s", start, end, list(starts), list(ends))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, size)
                  .filter(k -> starts[k] <= end && ends[k] >= start)
                  .boxed()
                  .toList())
          .isSortedAccordingTo((a, b) -> Integer.compare(starts[a], starts[b]));
    }
  }

  @Test
  void takesThePlacesThatAreFilled() {
    List<Integer> found = new ArrayList<>();
    IntervalIndex.of(new int[] {5, 1, 0}, new int[] {9, 4, 0}, 2).meeting(4, 5, found::add);
    assertThat(found).containsExactly(1, 0);
  }

  @Test
  void reachesTheLastPosition() {
    List<Integer> found = new ArrayList<>();
    IntervalIndex.of(new int[] {1}, new int[] {Integer.MAX_VALUE}, 1)
        .meeting(Integer.MAX_VALUE, Integer.MAX_VALUE, found::add);
    assertThat(found).containsExactly(0);
  }

  /** A chromosome-long interval before many short ones must not make each search walk over all. */
  @Test
  void looksAtFewIntervalsHoweverTheyNest() {
    int size = 1 << 17;
    int[] starts = IntStream.range(0, size).map(i -> i * 10 + 1).toArray();
    int[] ends = IntStream.range(0, size).map(i -> i * 10 + 5).toArray();
    ends[0] = Integer.MAX_VALUE;
    IntervalIndex index = IntervalIndex.of(starts, ends, size);
    int[] met = new int[1];
    for (int i = 0; i < size; i++) {
      index.meeting(i * 10 + 6, i * 10 + 9, k -> met[0]++);
    }
    assertThat(met[0]).isEqualTo(size);
  }

  private static List<Integer> list(int[] values) {
    return IntStream.of(values).boxed().toList();
  }
}
