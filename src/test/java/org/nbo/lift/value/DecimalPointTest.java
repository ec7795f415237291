package org.nbo.lift.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits are moved as arithmetic would move them. */
class DecimalPointTest {
  @ParameterizedTest
  @CsvSource({
    "50.000, 3, 50000",
    "0.108, -3, 0.000108",
    "-48.730, 0, -48.73",
    "+1.5, 1, 15",
    "-0.0, 3, 0",
    "000, -9, 0",
    "1, 15, 1000000000000000",
    "1, -15, 0.000000000000001",
    "120, -1, 12"
  })
  void examples(String decimal, int power, String expected) {
    assertThat(moved(decimal, power)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 16", "1, -16", "1234567890123456, 0"})
  void tooLong(String decimal, int power) {
    assertThat(moved(decimal, power)).isNull();
  }

  @Test
  void asArithmeticHasIt() {
    Random random = new Random(1);
    int done = 0;
    for (int i = 0; i < 200_000; i++) {
      String decimal = decimal(random);
      int power = random.nextInt(31) - 15;
      String moved = moved(decimal, power);
      if (moved != null) {
        done++;
        assertThat(moved)
            .as("%s, %d", decimal, power)
            .isEqualTo(Decimal.plain(new BigDecimal(decimal).scaleByPowerOfTen(power)));
      }
    }
    assertThat(done).isGreaterThan(150_000);
  }

  private static String decimal(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
    digits(text, 1 + random.nextInt(8), random);
    if (random.nextBoolean()) {
      digits(text.append('.'), 1 + random.nextInt(6), random);
    }
    return text.toString();
  }

  private static void digits(StringBuilder text, int count, Random random) {
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
    }
  }

  private static String moved(String decimal, int power) {
    byte[] to = new byte[DecimalPoint.LONGEST];
    int length = DecimalPoint.move(decimal, power, to);
    return length < 0 ? null : new String(to, 0, length, StandardCharsets.US_ASCII);
  }
}
