package org.nbo.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundsTest {
  @Test
  void aBoundThatIsAllowedIsNothingOdd() {
    Bounds bounds = new Bounds();
    bounds.addLower(0, true);
    bounds.addUpper(100, true);
    assertThat(bounds.mayForbid(0)).isFalse();
    assertThat(bounds.mayForbid(100)).isFalse();
    assertThat(bounds.mayForbid(-1e-300)).isTrue();
    assertThat(bounds.mayForbid(100.00000000000001)).isTrue();
  }

  @Test
  void oneThatIsNotAllowedIs() {
    Bounds bounds = new Bounds();
    bounds.addLower(0, true);
    bounds.addLower(0, false);
    bounds.addUpper(1, false);
    assertThat(bounds.mayForbid(0)).isTrue();
    assertThat(bounds.mayForbid(1e-300)).isFalse();
    assertThat(bounds.mayForbid(1)).isTrue();
  }

  @Test
  void eachHasAPlaceOfItsOwn() {
    Bounds bounds = new Bounds();
    bounds.addLower(0, true);
    bounds.addUpper(1, true);
    assertThat(Stream.of(-1.0, 0.0, 0.5, 1.0, 2.0).map(bounds::place))
        .containsExactly(0, 1, 2, 3, 4);
  }
}
