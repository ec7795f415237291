package org.nbo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of few digits come out as parsing gives them; of the others nothing is said. */
class ExactNumberTest {
  @Test
  void isWhatParsingGives() {
    Random random = new Random(12);
    for (int i = 0; i < 100_000; i++) {
      String digits = String.valueOf(random.nextLong() >>> 1 + random.nextInt(62));
      int point = random.nextInt(digits.length() + 1);
      String text =
          (random.nextBoolean() ? "-" : "")
              + (point == digits.length()
                  ? digits
                  : digits.substring(0, point) + '.' + digits.substring(point));
      double number = ExactNumber.of(text);
      if (text.length() <= 15) {
        assertThat(number).as(text).isEqualTo(Double.parseDouble(text));
      } else {
        assertThat(number).as(text).isNaN();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", "-.", "1.", "1e5", "+1", "1.2.3", "--1", " 1", "NaN", "INF"})
  void saysNothingOfOthers(String text) {
    assertThat(ExactNumber.of(text)).isNaN();
  }
}
