package org.nbo.export.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;

/**
 * Each folder in {@code golden/jsonld} holds statements ({@code data.trig}) and the document that
 * they are written as. {@code -Dgolden.update} writes the documents anew; review the difference
 * then.
 */
class GoldenJsonLdTest {
  private static final Path CONTEXT = Path.of("ontology/context.jsonld");

  static Stream<Path> cases() {
    return TestFiles.cases("jsonld");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isWrittenSo(Path folder) throws IOException {
    byte[] written = written(folder);
    Path expected = folder.resolve("expected.jsonld");
    if (System.getProperty("golden.update") != null) {
      Files.write(expected, written);
    }
    assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(Files.readString(expected));
  }

  /** What a reader that knows nothing of NBO makes of the document alone. */
  @ParameterizedTest
  @MethodSource("cases")
  void saysTheSameToAnyReader(Path folder) throws Exception {
    DatasetGraph read =
        RDFParser.create()
            .source(new ByteArrayInputStream(written(folder)))
            .lang(Lang.JSONLD11)
            .toDatasetGraph();
    DatasetGraph said = RDFDataMgr.loadDatasetGraph(folder.resolve("data.trig").toString());
    assertThat(values(read)).isEqualTo(values(said)).isNotEmpty();
  }

  /** Statements with the values of literals, since JSON has spellings of its own. */
  private static Set<List<Object>> values(DatasetGraph data) {
    return data.stream()
        .map(q -> List.of(q.getGraph(), q.getSubject(), q.getPredicate(), value(q.getObject())))
        .collect(Collectors.toSet());
  }

  private static Object value(Node object) {
    return object.isLiteral() && object.getLiteralLanguage().isEmpty()
        ? object.getLiteralValue()
        : object;
  }

  private static byte[] written(Path folder) throws IOException {
    JsonLd writer = new JsonLd();
    RDFParser.source(folder.resolve("data.trig").toString()).parse(writer);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(Files.readAllBytes(CONTEXT), out);
    return out.toByteArray();
  }
}
