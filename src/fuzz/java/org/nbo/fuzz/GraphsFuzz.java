package org.nbo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.nbo.Described;
import org.nbo.RdfFile;
import org.nbo.Source;
import org.nbo.finding.Axes;
import org.nbo.finding.NboException;

/** Whatever a graph says, lifted or given as RDF, it is compared, checked and validated. */
class GraphsFuzz {
  private static final int MOST_CHANGES = 20;

  /** Nothing differs from itself, and something that is bent is compared with what it was. */
  @FuzzTest
  void compared(FuzzedDataProvider data) {
    Optional<Graph> graph = lifted(data);
    Optional<Graph> other = lifted(data);
    if (graph.isPresent() && other.isPresent()) {
      Described described = Lifted.NBO.described("one", graph.get());
      assertThat(Lifted.NBO.diff(described, described)).isEmpty();
      Lifted.NBO.diff(described, Lifted.NBO.described("other", other.get()));
    }
  }

  /** RDF of others has what no lifting gives: texts as types, links to nowhere, no order. */
  @FuzzTest
  void given(FuzzedDataProvider data) {
    Optional<Graph> graph = lifted(data);
    if (graph.isPresent()) {
      Graph bent = bent(graph.get(), data);
      Lifted.NBO.validate(bent, Axes.tier(3));
      Lifted.NBO.check(bent);
      Lifted.NBO.diff(Lifted.NBO.described("one", graph.get()), Lifted.NBO.described("bent", bent));
    }
  }

  private static Optional<Graph> lifted(FuzzedDataProvider data) {
    byte[] document = Wording.usual(MadeDocument.of(data));
    try (Source source = Source.of("image.ome.xml", new ByteArrayInputStream(document))) {
      return Optional.of(RdfFile.together(RdfFile.lifted(Lifted.NBO, source)));
    } catch (NboException e) {
      Lifted.isSaidWell(e);
      return Optional.empty();
    }
  }

  /** Some statements lack, some say of one thing or as one value what stands elsewhere. */
  private static Graph bent(Graph graph, FuzzedDataProvider data) {
    List<Triple> statements =
        graph.stream()
            .sorted(
                (one, other) -> {
                  int subjects = NodeCmp.compareRDFTerms(one.getSubject(), other.getSubject());
                  return subjects != 0 ? subjects : one.toString().compareTo(other.toString());
                })
            .toList();
    Graph bent = GraphFactory.createDefaultGraph();
    statements.forEach(bent::add);
    for (int changes = data.consumeInt(0, MOST_CHANGES); changes > 0; changes--) {
      Triple one = data.pickValue(statements);
      Node other = data.pickValue(statements).getObject();
      if (data.consumeBoolean()) {
        bent.delete(one);
      }
      if (data.consumeBoolean()) {
        bent.add(one.getSubject(), one.getPredicate(), other);
      } else if (other.isURI()) {
        bent.add(other, one.getPredicate(), one.getObject());
      }
    }
    return bent;
  }
}
