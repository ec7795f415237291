package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private static final Graph ONE = graph("e:a a e:X ; e:p 1 . e:b a e:X ; e:q 'b' .");
  private static final Graph OTHER = graph("e:a a e:X ; e:p 2 . e:c a e:Y ; e:p 1 .");
  private static final Graph EMPTY = graph("");

  private static Graph graph(String turtle) {
    return RDFParser.fromString("@prefix e: <https://example.org/> . " + turtle, Lang.TURTLE)
        .toGraph();
  }

  @Test
  void hasEachStatementOnceInTheOrderOfTheGraphs() {
    Graph together = new Together(ONE, EMPTY, OTHER);
    Graph union = new MultiUnion(new Graph[] {ONE, EMPTY, OTHER});

    assertThat(together.size()).isEqualTo(7);
    for (Triple t : union.find().toList()) {
      for (Node s : List.of(t.getSubject(), Node.ANY)) {
        for (Node p : List.of(t.getPredicate(), Node.ANY)) {
          for (Node o : List.of(t.getObject(), Node.ANY)) {
            assertThat(together.find(s, p, o).toList())
                .containsExactlyElementsOf(union.find(s, p, o).toList());
          }
        }
      }
    }
    assertThat(together.contains(Node.ANY, Node.ANY, Node.ANY)).isTrue();
    assertThat(new Together(EMPTY, EMPTY).find().toList()).isEmpty();
  }
}
