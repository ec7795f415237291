package org.nbo.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.nbo.finding.NboException;

/**
 * TDB2's bulk loader, watched. Its threads keep to themselves what ends them, such as a full disk:
 * then the others wait for them without end, or an index stays empty and nobody hears of it.
 */
final class BulkLoad {
  private static final int SECONDS_OF_SILENCE = 5;

  private final Path folder;
  private final DatasetGraph dataset;
  private final Feed feed;
  private final Watched threads = new Watched();

  private BulkLoad(Path folder, DatasetGraph dataset, Feed feed) {
    this.folder = folder;
    this.dataset = dataset;
    this.feed = feed;
  }

  /** What gives statements. */
  @FunctionalInterface
  interface Feed {
    void to(StreamRDF stream) throws IOException;
  }

  /** The loader's threads, which belong to the group of the one that started them. */
  private static final class Watched extends ThreadGroup {
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Watched() {
      super("nbo-bulk-load");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable trouble) {
      failure.compareAndSet(null, trouble);
    }

    /** Whether each waits for another. */
    boolean allWait() {
      Thread[] threads = new Thread[2 * activeCount() + 2];
      int count = enumerate(threads);
      return Stream.of(threads)
          .limit(count)
          .allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }
  }

  /**
   * Fills a database that is empty.
   *
   * @param folder of the store that it is for
   * @throws IOException where the feed throws that
   * @throws NboException where the database could not be written
   */
  static void fill(Path folder, DatasetGraph dataset, Feed feed) throws IOException {
    new BulkLoad(folder, dataset, feed).run();
  }

  private void run() throws IOException {
    FutureTask<Void> loading =
        new FutureTask<>(
            () -> {
              load();
              return null;
            });
    Thread thread = new Thread(threads, loading);
    thread.setDaemon(true); // as are those that it starts
    thread.start();
    try {
      await(loading);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      threads.interrupt();
    }
  }

  private void await(FutureTask<Void> loading) throws IOException, InterruptedException {
    int silence = 0;
    while (silence < SECONDS_OF_SILENCE && threads.failure.get() == null) {
      try {
        loading.get(1, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        silence = threads.allWait() ? silence + 1 : 0;
      } catch (ExecutionException e) {
        throw failed(e.getCause());
      }
    }
    throw failed(threads.failure.get());
  }

  private IOException failed(Throwable trouble) {
    if (trouble instanceof NboException known) {
      throw known;
    }
    if (trouble instanceof OutOfMemoryError noMemory) {
      throw noMemory;
    }
    if (trouble instanceof IOException inFeed) {
      return inFeed;
    }
    throw DatabaseTrouble.of(folder, trouble == null ? notWhole() : trouble);
  }

  private static IllegalStateException notWhole() {
    return new IllegalStateException("TDB2 could not write all of it");
  }

  private void load() throws IOException {
    DataLoader loader = LoaderFactory.parallelLoader(dataset, (format, arguments) -> {});
    loader.startBulk();
    try {
      feed.to(loader.stream());
    } catch (IOException | RuntimeException e) {
      loader.finishException(e);
      throw e;
    }
    loader.finishBulk();
    boolean whole =
        Txn.calculateRead(
            dataset,
            () -> {
              var database = TDBInternal.getDatasetGraphTDB(dataset);
              return isWhole(
                      database.getTripleTable().getNodeTupleTable(), loader.countTriples() > 0)
                  && isWhole(database.getQuadTable().getNodeTupleTable(), loader.countQuads() > 0);
            });
    if (!whole) {
      throw notWhole();
    }
  }

  /** An index is written as a whole or not at all. */
  private static boolean isWhole(NodeTupleTable table, boolean filled) {
    return Stream.of(table.getTupleTable().getIndexes())
        .allMatch(index -> index.isEmpty() != filled);
  }
}
