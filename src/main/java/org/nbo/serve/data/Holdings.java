package org.nbo.serve.data;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** The data that are served. For any number of threads. */
public final class Holdings {
  /** More at a time would take processors and memory from requests. */
  private static final int ASIDE_AT_A_TIME = 2;

  private static final int ASIDE_WAIT = 100;
  private static final long ASIDE_SECONDS = 10;

  private final DatasetGraph data;
  private final DatasetGraph united;
  private final Kept<Census> census;
  private final AtomicLong state = new AtomicLong();
  private final ThreadPoolExecutor aside = threads();

  /**
   * @param data with transactions
   * @param setsApart whether queries of it see all graphs as the default graph by themselves, as
   *     those of a store do
   */
  public Holdings(DatasetGraph data, boolean setsApart) {
    this.data = data;
    this.united = setsApart ? data : new UnitedDataset(data);
    this.census = new Kept<>(this, () -> CensusTaker.count(data));
  }

  private static ThreadPoolExecutor threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            ASIDE_AT_A_TIME,
            ASIDE_AT_A_TIME,
            ASIDE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(ASIDE_WAIT),
            task -> {
              Thread thread = new Thread(task, "nbo-aside");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /**
   * Does something aside from requests, when its turn comes.
   *
   * @throws java.util.concurrent.RejectedExecutionException where too much is to be done before it
   */
  void aside(Runnable task) {
    aside.execute(task);
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
  }

  /** Another number for each state of the data. */
  long state() {
    return state.get();
  }

  /** Counts what is there, at most once for each state of the data. */
  public Kept<Census> census() {
    return census;
  }
}
