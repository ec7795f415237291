package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same statements give the same bytes, whatever their blank nodes were called. */
class StableGraphTest {
  private static final Graph ONTOLOGY = Ontology.load().withAxioms();

  static Stream<RDFFormat> formats() {
    return Stream.of(
        RDFFormat.NTRIPLES, RDFFormat.TURTLE_PRETTY, RDFFormat.RDFXML, RDFFormat.JSONLD_PRETTY);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theSameStatementsGiveTheSameBytes(RDFFormat format) {
    assertThat(written(relabelled(ONTOLOGY, 1), format))
        .isEqualTo(written(relabelled(ONTOLOGY, 2), format));
  }

  private static byte[] written(Graph graph, RDFFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, StableGraph.of(graph), format);
    return out.toByteArray();
  }

  /** The same with other blank nodes, in another order. */
  private static Graph relabelled(Graph graph, long seed) {
    Random random = new Random(seed);
    Map<Node, Node> blank = new HashMap<>();
    List<Triple> triples = new ArrayList<>(graph.find().toList());
    Collections.shuffle(triples, random);
    UnaryOperator<Node> other =
        node ->
            node.isBlank()
                ? blank.computeIfAbsent(
                    node, n -> NodeFactory.createBlankNode(Long.toHexString(random.nextLong())))
                : node;
    Graph copy = GraphFactory.createDefaultGraph();
    triples.forEach(
        t -> copy.add(other.apply(t.getSubject()), t.getPredicate(), other.apply(t.getObject())));
    copy.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    return copy;
  }
}
