package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stored graph answers as the one that was stored. */
class StoredGraphTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 50, 400})
  void findsWhatTheGraphHas(int size) throws IOException {
    Graph graph = random(size, new Random(size));
    graph.getPrefixMapping().setNsPrefix("e", "https://example.org/");

    Graph stored = stored(graph);

    assertThat(stored.isIsomorphicWith(graph)).isTrue();
    assertThat(stored.size()).isEqualTo(graph.size());
    assertThat(stored.getPrefixMapping().getNsPrefixMap())
        .isEqualTo(graph.getPrefixMapping().getNsPrefixMap());
    Graph copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, stored);
    List<Node> terms = new ArrayList<>(List.of(Node.ANY, NodeFactory.createBlankNode("x")));
    terms.addAll(terms(new Random(size + 1)));
    copy.find().forEach(t -> terms.addAll(List.of(t.getSubject(), t.getObject())));
    Random random = new Random(size + 2);
    for (int i = 0; i < 3000; i++) {
      Node s = any(terms, random);
      Node p = any(terms, random);
      Node o = any(terms, random);
      if (p.isURI() || !p.isConcrete()) {
        assertThat(stored.find(s, p, o).toList())
            .as("%s %s %s", s, p, o)
            .containsExactlyInAnyOrderElementsOf(copy.find(s, p, o).toList());
      }
    }
    for (Triple t : copy.find().toList()) {
      assertThat(stored.contains(t)).isTrue();
    }
  }

  @Test
  void cannotBeChanged() throws IOException {
    Graph stored = stored(GraphFactory.createDefaultGraph());
    Node node = NodeFactory.createURI("https://example.org/a");

    assertThatThrownBy(() -> stored.add(node, node, node)).isInstanceOf(AddDeniedException.class);
  }

  private static Graph stored(Graph graph) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StoredGraph.write(graph, new DataOutputStream(bytes));
    return new StoredGraph(ByteBuffer.wrap(bytes.toByteArray()));
  }

  private static Graph random(int size, Random random) {
    Graph graph = GraphFactory.createDefaultGraph();
    List<Node> terms = terms(random);
    for (int i = 0; i < size; i++) {
      Node subject = any(terms, random);
      Node predicate = any(terms, random);
      if (!subject.isLiteral() && predicate.isURI()) {
        graph.add(Triple.create(subject, predicate, any(terms, random)));
      }
    }
    return graph;
  }

  private static List<Node> terms(Random random) {
    List<Node> terms = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int n = random.nextInt(6);
      terms.add(NodeFactory.createURI("https://example.org/" + n));
      terms.add(NodeFactory.createBlankNode("b" + n));
      terms.add(NodeFactory.createLiteralString("µ" + n));
      terms.add(NodeFactory.createLiteralDT("0" + n, XSDDatatype.XSDinteger));
      terms.add(NodeFactory.createLiteralDT(n + ".0", XSDDatatype.XSDdouble));
      terms.add(NodeFactory.createLiteralLang("µ" + n, "en-GB"));
    }
    return terms;
  }

  private static Node any(List<Node> terms, Random random) {
    return terms.get(random.nextInt(terms.size()));
  }
}
