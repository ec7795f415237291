package org.nbo.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashListTest {
  @ParameterizedTest
  @ValueSource(ints = {5, 1_000, 200_000})
  void findsTheFirstPlaceOfAHash(int different) {
    Random random = new Random(different);
    HashList list = new HashList();
    Map<Long, Integer> first = new HashMap<>();
    for (int i = 0; i < 150_000; i++) {
      long hash = random.nextInt(different);
      assertThat(list.find(hash)).isEqualTo(first.getOrDefault(hash, -1));
      first.putIfAbsent(hash, i);
      list.add(hash);
    }
    first.forEach((hash, place) -> assertThat(list.find(hash)).isEqualTo(place));
    assertThat(list.size()).isEqualTo(150_000);
  }
}
