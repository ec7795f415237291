package org.nbo.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTest {
  private static final long MEGABYTE = 1 << 20;

  private static Origin of(int place, long megabytes) {
    return new Origin(place, "image-" + place, megabytes * MEGABYTE, true);
  }

  private static List<List<Long>> places(List<Share> shares) {
    return shares.stream()
        .map(share -> share.sources().stream().map(Origin::place).toList())
        .toList();
  }

  @Test
  void whatIsLargeHasATaskToItselfAndIsBegunFirst() {
    List<Origin> sources = List.of(of(0, 1), of(1, 1), of(2, 900), of(3, 1), of(4, 64));
    assertThat(places(Share.of(sources, 64 * MEGABYTE, 1)))
        .containsExactly(List.of(2L), List.of(4L), List.of(0L, 1L, 3L));
  }

  @Test
  void smallOnesAreDividedAmongAllCores() {
    List<Origin> sources = IntStream.range(0, 80).mapToObj(i -> of(i, 0)).toList();
    List<Share> shares = Share.of(sources, 64 * MEGABYTE, 8);
    assertThat(shares).hasSize(8);
    assertThat(shares).allMatch(share -> share.sources().size() == 10);
  }

  @Test
  void eachIsDoneOnce() {
    List<Origin> sources = IntStream.range(0, 500).mapToObj(i -> of(i, i % 70)).toList();
    assertThat(
            Share.of(sources, 64 * MEGABYTE, 8).stream().flatMap(share -> share.sources().stream()))
        .containsExactlyInAnyOrderElementsOf(sources);
  }
}
