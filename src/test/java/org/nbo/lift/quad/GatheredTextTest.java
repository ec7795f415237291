package org.nbo.lift.quad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text in a file is the text that it would be in memory. */
class GatheredTextTest {
  private static final Iri SUBJECT = Iri.of("https://example.org/s");
  private static final Iri PREDICATE = Iri.of("https://example.org/p");
  private static final String[] SIGNS = {
    "A", "\n", "\"", "\\", "é", "日", "😀", "\t", "\u007f", "\ud83d\ude00\ud83d\ude00", " "
  };

  @Test
  void aShortTextIsHeld() {
    try (GatheredText text = new GatheredText()) {
      text.append(" ab").append("c ");
      assertThat(text.isLong()).isFalse();
      assertThat(text).hasToString(" abc ");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @DisplayName("pieces that end anywhere, also within a character")
  void aLongTextIsTheSame(long seed) {
    String all = random(seed);
    try (GatheredText text = gathered(all, new Random(seed))) {
      assertThat(text.isLong()).isTrue();
      assertThat(text.asLong().toString()).isEqualTo(all);
      assertThat(text.asLongStripped().toString()).isEqualTo(all.strip());
      assertThat(all).startsWith(text.asLong().beginning());
      List<String> pieces = new ArrayList<>();
      text.asLong().forEachPiece(pieces::add);
      assertThat(pieces).hasSizeGreaterThan(2);
      assertThat(String.join("", pieces)).isEqualTo(all);
    }
  }

  @Test
  void blanksAloneAreNothing() {
    String blanks = "\n ".repeat(GatheredText.MOST_HELD);
    try (GatheredText text = new GatheredText().append(blanks)) {
      assertThat(text.asLong().toString()).isEqualTo(blanks);
      assertThat(text.asLongStripped().toString()).isEmpty();
      assertThat(text.asLongStripped().beginning()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @DisplayName("the bytes of N-Quads are the same, among few statements and among many")
  void theSameBytes(long seed) {
    String all = random(seed);
    int others = seed % 2 == 0 ? 3 : 3 * QuadBatch.CAPACITY;
    byte[] whole =
        written(others, sink -> sink.literal(SUBJECT, PREDICATE, all, Datatype.XML_LITERAL));
    try (GatheredText text = gathered(all, new Random(seed))) {
      LongText value = text.asLong();
      assertThat(
              written(
                  others, sink -> sink.literal(SUBJECT, PREDICATE, value, Datatype.XML_LITERAL)))
          .isEqualTo(whole);
    }
  }

  /** What is written of two such statements with others before, between and behind them. */
  private static byte[] written(int others, Consumer<QuadSink> statement) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (NQuadsSink sink = new NQuadsSink(out, true)) {
      sink.graph(Iri.of("https://example.org/g"));
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < others; i++) {
          sink.literal(SUBJECT, PREDICATE, Integer.toString(i), Datatype.INTEGER);
        }
        if (round < 2) {
          statement.accept(sink);
        }
      }
      sink.finish();
    }
    return out.toByteArray();
  }

  private static String random(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(seed % 2 == 0 ? "\n \t " : "");
    while (text.length() < GatheredText.MOST_HELD + random.nextInt(1 << 18)) {
      text.append("z".repeat(random.nextInt(100))).append(SIGNS[random.nextInt(SIGNS.length)]);
    }
    return text.append(seed == 1 ? "" : " \n").toString();
  }

  private static GatheredText gathered(String all, Random random) {
    GatheredText text = new GatheredText();
    int at = 0;
    while (at < all.length()) {
      int end = Math.min(all.length(), at + 1 + random.nextInt(1 << 17));
      text.append(all.substring(at, end));
      at = end;
    }
    return text;
  }
}
