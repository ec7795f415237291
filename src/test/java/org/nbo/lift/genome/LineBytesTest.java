package org.nbo.lift.genome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBytesTest {
  /** Gives bytes in small pieces. */
  private static InputStream inPieces(String text, int most) {
    return new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      @Override
      public int read(byte[] to, int at, int length) throws IOException {
        return super.read(to, at, Math.min(length, most));
      }
    };
  }

  private static List<String> lines(InputStream in) throws IOException {
    List<String> all = new ArrayList<>();
    LineBytes lines = new LineBytes(in);
    while (lines.next()) {
      all.add(lines.text());
      assertThat(lines.number()).isEqualTo(all.size());
      assertThat(lines.isBlank()).isEqualTo(lines.text().isBlank());
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100_000})
  void givesTheLinesThatAReaderGives(int most) throws IOException {
    Random random = new Random(most);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(30); piece > 0; piece--) {
        String[] pieces = {"\n", "\r", "\r\n", "a,b", " ", "ü\u00a0", "\t", "x".repeat(50)};
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(lines(inPieces(text.toString(), most)))
          .containsExactlyElementsOf(text.toString().lines().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000})
  void takesLinesOfAnyLengthAndNoMarkForPartOfOne(int most) throws IOException {
    String longest = "ab".repeat(200_000);
    assertThat(lines(inPieces("\ufeffone\n" + longest + "\n\ufefftwo", most)))
        .containsExactly("one", longest, "\ufefftwo");
  }
}
