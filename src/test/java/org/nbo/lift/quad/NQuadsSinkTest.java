package org.nbo.lift.quad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Many statements, which another thread writes, give what few do. */
class NQuadsSinkTest {
  private static final Iri PREDICATE = Iri.of("https://example.org/p");
  private static final Iri GRAPH = Iri.of("https://example.org/g");
  private static final int MANY = 10 * QuadBatch.CAPACITY + 7;

  @Test
  void manyStatementsKeepTheirOrderAndGraph() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (NQuadsSink sink = new NQuadsSink(out, true)) {
      write(sink);
      sink.finish();
    }
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      expected.append("<https://example.org/").append(i).append("> <https://example.org/p> \"");
      expected.append(i).append(i % 2 == 0 ? "\\\"é\"" : "\"");
      expected.append(" <https://example.org/g> .\n");
    }
    expected.append("<https://example.org/g> <https://example.org/p> <https://example.org/g> .\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
  }

  private static void write(NQuadsSink sink) {
    sink.graph(GRAPH);
    for (int i = 0; i < MANY; i++) {
      String text = i % 2 == 0 ? i + "\"é" : Integer.toString(i);
      sink.literal(Iri.of("https://example.org/" + i), PREDICATE, text, Datatype.STRING);
    }
    sink.graph(null);
    sink.link(GRAPH, PREDICATE, GRAPH);
  }

  @Test
  void fullDiskIsNotForgotten() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("full");
          }
        };
    assertThatThrownBy(
            () -> {
              try (NQuadsSink sink = new NQuadsSink(full, true)) {
                write(sink);
                sink.finish();
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  @Test
  void whatIsNotFinishedIsWithheld() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (NQuadsSink sink = new NQuadsSink(out, true)) {
      sink.link(GRAPH, PREDICATE, GRAPH);
    }
    assertThat(out.size()).isZero();
  }
}
