package org.nbo.serve.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.store.Store;
import org.nbo.vocab.NboTerm;

/** A statement counts once, in however many graphs of a store or of memory it is. */
class CensusTakerTest {
  static {
    JenaSystem.init(); // a constant of RDF that is the first to start it finds itself half made
  }

  private static final Node TYPE = RDF.type.asNode();
  private static final Node PART = iri("urn:part");

  @TempDir private Path folder;

  @Test
  void aStoreIsCountedAsWhatIsHeldInMemory() {
    DatasetGraph held = DatasetGraphFactory.createTxnMem();
    fill(held);
    Census expected =
        new Census(
            6,
            3,
            Map.of("urn:Image", 2L, "urn:Lens", 1L),
            Map.of(TYPE.getURI(), 4L, PART.getURI(), 2L),
            Map.of(NboTerm.SHAPES, 1L));
    assertThat(CensusTaker.count(held)).isEqualTo(expected);
    try (Store store = Store.open(folder.resolve("store"), Store.Mode.WRITE)) {
      fill(store.dataset());
      assertThat(CensusTaker.count(store.dataset())).isEqualTo(expected);
    }
  }

  @Test
  void nothingIsCountedAsNothing() {
    try (Store store = Store.open(folder.resolve("empty"), Store.Mode.WRITE)) {
      assertThat(CensusTaker.count(store.dataset()))
          .isEqualTo(CensusTaker.count(DatasetGraphFactory.createTxnMem()));
    }
  }

  private static void fill(DatasetGraph data) {
    Txn.executeWrite(
        data,
        () -> {
          for (String graph : new String[] {"urn:one", "urn:two"}) {
            data.add(iri(graph), iri("urn:a"), TYPE, iri("urn:Image"));
            data.add(iri(graph), iri("urn:a"), PART, iri("urn:b"));
            data.add(iri(graph), iri("urn:b"), TYPE, iri("urn:Lens"));
          }
          data.add(iri("urn:two"), iri("urn:c"), TYPE, iri("urn:Image"));
          data.add(iri("urn:two"), iri("urn:c"), TYPE, NodeFactory.createBlankNode());
          data.add(iri(NboTerm.SHAPES), iri("urn:c"), PART, iri("urn:a"));
        });
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
