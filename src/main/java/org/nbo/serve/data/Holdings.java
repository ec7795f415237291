package org.nbo.serve.data;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** The data that are served. For any number of threads. */
public final class Holdings {
  private final DatasetGraph data;
  private final DatasetGraph united;
  private final CensusTaker census;
  private final AtomicLong state = new AtomicLong();

  /**
   * @param data with transactions
   * @param setsApart whether queries of it see all graphs as the default graph by themselves, as
   *     those of a store do
   */
  public Holdings(DatasetGraph data, boolean setsApart) {
    this.data = data;
    this.united = setsApart ? data : new UnitedDataset(data);
    this.census = new CensusTaker(this);
  }

  /** As it is, to be written to. */
  public DatasetGraph data() {
    return data;
  }

  /** For queries, which see all graphs together as the default graph. */
  public DatasetGraph united() {
    return united;
  }

  /** Asks all graphs together, within a transaction. */
  public <T> T read(Function<Graph, T> question) {
    return Txn.calculateRead(data, () -> question.apply(data.getUnionGraph()));
  }

  /** Says that the data have changed, so that what was made of them is made anew. */
  public void changed() {
    state.incrementAndGet();
    census.outdated();
  }

  /** Another number for each state of the data. */
  long state() {
    return state.get();
  }

  /** Counts what is there, at most once for each state of the data. */
  public CensusTaker census() {
    return census;
  }
}
