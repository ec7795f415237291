package org.nbo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Node_Marker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.finding.NboException;

class BulkLoadTest {
  private static final Node A = NodeFactory.createURI("urn:x:a");

  @TempDir Path folder;

  private DatasetGraph dataset;

  @BeforeEach
  void open() {
    dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
  }

  @AfterEach
  void close() {
    TDBInternal.expel(dataset, true);
  }

  @Test
  void allThatIsGivenIsThere() throws IOException {
    BulkLoad.fill(folder, dataset, to -> to.quad(Quad.create(A, A, A, A)));
    assertThat(Txn.calculateRead(dataset, () -> dataset.stream().toList()))
        .containsExactly(Quad.create(A, A, A, A));
  }

  @Test
  void whatEndsAThreadOfTheLoaderEndsTheLoad() {
    Node noTerm = Node_Marker.marker("no term");
    assertThatThrownBy(
            () -> BulkLoad.fill(folder, dataset, to -> to.quad(Quad.create(A, A, A, noTerm))))
        .isInstanceOf(NboException.class)
        .hasMessageContaining(folder + ": ");
  }

  @Test
  void whatIsWrongWithTheStatementsIsPassedOn() {
    assertThatThrownBy(
            () ->
                BulkLoad.fill(
                    folder,
                    dataset,
                    to -> {
                      throw new IOException("cannot be read");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot be read");
  }
}
