package org.nbo.lift.genome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongSetTest {
  @ParameterizedTest
  @ValueSource(ints = {5, 1000, 100_000})
  void containsWhatWasAdded(int most) {
    Random random = new Random(most);
    LongSet set = new LongSet();
    Set<Long> expected = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      long start = 1 + random.nextInt(most);
      long number = start << Integer.SIZE | start + 100;
      assertThat(set.contains(number)).isEqualTo(expected.contains(number));
      if (expected.add(number)) {
        set.add(number);
      }
    }
    assertThat(set.size()).isEqualTo(expected.size());
  }
}
