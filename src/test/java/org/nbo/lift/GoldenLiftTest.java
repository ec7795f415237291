package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/**
 * Each folder in {@code golden/lift} and {@code golden/lift-other-formats} holds a source and what
 * it becomes. {@code -Dgolden.update} writes the expectations anew; review the difference then.
 */
class GoldenLiftTest {
  private static final Lifter LIFT = new Lifter(Model.of(Ontology.load()), Optional.empty());

  static Stream<Path> cases() {
    return Stream.concat(TestFiles.cases("lift"), TestFiles.cases("lift-other-formats"));
  }

  /** The source of a case, in whatever format. */
  private static Path source(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("source."))
          .findFirst()
          .orElseThrow();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lifts(Path folder) throws IOException {
    DatasetGraph lifted = DatasetGraphFactory.createGeneral();
    String graph;
    SourceFile source = SourceFile.of(source(folder));
    graph = LIFT.toStream(source, StreamRDFLib.dataset(lifted), (thing, line) -> {}).graph();
    Path expected = folder.resolve("expected.nt");
    Set<String> triples =
        lifted.stream(NodeFactory.createURI(graph), null, null, null)
            .map(GoldenLiftTest::line)
            .collect(Collectors.toSet());
    if (System.getProperty("golden.update") != null) {
      Files.write(expected, triples.stream().sorted().toList());
    }
    assertThat(RDFDataMgr.loadGraph(expected.toString(), Lang.NTRIPLES).size())
        .isEqualTo(triples.size());
    assertThat(triples).containsExactlyInAnyOrderElementsOf(Files.readAllLines(expected));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bytesSayTheSameAsNodes(Path folder) throws IOException {
    Path nquads = Files.createTempFile("nbo-", ".nq");
    DatasetGraph nodes = DatasetGraphFactory.createGeneral();
    SourceFile source = SourceFile.of(source(folder));
    try (var out = Files.newOutputStream(nquads)) {
      LIFT.toBytes(source, out, true);
      LIFT.toStream(source, StreamRDFLib.dataset(nodes), (thing, line) -> {});
    }
    DatasetGraph bytes = RDFDataMgr.loadDatasetGraph(nquads.toString());
    Files.delete(nquads);
    assertThat(bytes.stream().collect(Collectors.toSet()))
        .isEqualTo(nodes.stream().collect(Collectors.toSet()));
  }

  private static String line(Quad quad) {
    return NodeFmtLib.strNT(quad.getSubject())
        + " "
        + NodeFmtLib.strNT(quad.getPredicate())
        + " "
        + NodeFmtLib.strNT(quad.getObject())
        + " .";
  }
}
