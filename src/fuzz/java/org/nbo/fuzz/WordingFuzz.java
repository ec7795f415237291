package org.nbo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.Nbo;
import org.nbo.Source;
import org.w3c.dom.Document;

/**
 * What is said alike in XML is lifted alike, and read alike by the parser and by shapes of tags.
 */
class WordingFuzz {
  private static final Nbo WITHOUT_SHAPES = Lifted.NBO.withoutTagShapes();

  /** However a document is worded, its graph is the same. */
  @FuzzTest
  void reworded(FuzzedDataProvider data) {
    Document document = MadeDocument.of(data);
    Lifted usual = Lifted.of("usual.ome.xml", Wording.usual(document));
    byte[] other = Wording.other(document, data);
    Lifted reworded = Lifted.of("other.ome.xml", other);
    assertThat(reworded.isWhole()).as(reworded.error()).isEqualTo(usual.isWhole());
    if (usual.isWhole()) {
      assertThat(differences(usual.statements(), reworded.statements())).isEmpty();
    }
  }

  private static List<String> differences(Set<String> usual, Set<String> other) {
    return Stream.concat(
            usual.stream().filter(line -> !other.contains(line)).map("usual: "::concat),
            other.stream().filter(line -> !usual.contains(line)).map("other: "::concat))
        .toList();
  }

  static Stream<byte[]> byShapes() {
    return Stream.concat(
        Examples.ending(".xml"),
        Stream.of("<P x='1'/>".repeat(4), "<P x=\"1\" y='2'>a<Q/>b</P>\r\n".repeat(3))
            .map(tags -> ("<OME xmlns=\"urn:x-a\">" + tags + "</OME>").getBytes()));
  }

  /** Reading by shapes of tags is faster and nothing else: the same bytes, the same error. */
  @MethodSource
  @FuzzTest
  void byShapes(byte[] content) {
    Lifted with = Lifted.of("image.ome.xml", content);
    try (Source source = Source.of("image.ome.xml", new ByteArrayInputStream(content))) {
      Lifted without = Lifted.of(WITHOUT_SHAPES, source);
      assertThat(with.error()).isEqualTo(without.error());
      assertThat(with.quads()).isEqualTo(without.quads());
    }
  }

  /** The same of documents that are well-formed, of which more is read. */
  @FuzzTest
  void madeByShapes(FuzzedDataProvider data) {
    byShapes(Wording.other(MadeDocument.of(data), data));
  }
}
