package org.nbo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.nbo.finding.NboException;

/**
 * A store, opened. TDB2 has one process at a time in a database, so whoever opens it waits for the
 * one that has it. For any number of threads.
 */
public final class Store implements AutoCloseable {
  private final Path folder;
  private final StoreLock lock;
  private volatile DatasetGraph dataset;

  /** What to do with a store. */
  public enum Mode {
    /** Ask one that is there. */
    READ,
    /** Load into one, which is made where there is none. */
    WRITE
  }

  private Store(Path folder, StoreLock lock, DatasetGraph dataset) {
    this.folder = folder;
    this.lock = lock;
    this.dataset = dataset;
  }

  /** Opens a store, and waits without a word where it is in use. */
  public static Store open(Path folder, Mode mode) {
    return open(folder, mode, "a Java program", line -> {});
  }

  /**
   * Opens a store.
   *
   * @param purpose what others are told to wait for, for example {@code nbo serve}
   * @param waiting hears whom it waits for, where the store is in use
   * @throws NboException where the folder is no store, one of another version, or damaged
   */
  public static Store open(Path folder, Mode mode, String purpose, Consumer<String> waiting) {
    StoreLock lock = null;
    try {
      if (mode == Mode.WRITE) {
        StoreFolder.create(folder);
      }
      StoreFolder.check(folder);
      lock = StoreLock.take(folder, purpose, waiting);
      List<Path> databases = StoreFolder.databases(folder);
      if (!databases.isEmpty()) {
        DatabaseFiles.check(folder, databases.get(databases.size() - 1));
      }
      Store store = new Store(folder, lock, connect(folder));
      lock = null;
      return store;
    } catch (IOException e) {
      throw NboException.unreadable(
          "NBO-STORE-003",
          folder
              + ": cannot be opened: "
              + NboException.reason(e)
              + (Files.isWritable(folder) ? "" : "; also who only reads it has to write there"),
          e);
    } finally {
      release(lock);
    }
  }

  private static DatasetGraph connect(Path folder) {
    try {
      DatasetGraph dataset =
          DatabaseMgr.connectDatasetGraph(Location.create(folder.toAbsolutePath().normalize()));
      dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
      return dataset;
    } catch (AlreadyLocked e) {
      throw NboException.unreadable(
          "NBO-STORE-003",
          folder + ": is in use by a program other than nbo: " + e.getMessage(),
          e);
    } catch (RuntimeException | InternalError e) {
      throw DatabaseTrouble.of(folder, e);
    }
  }

  private static void release(StoreLock lock) {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        // the lock goes at the latest with the program
      }
    }
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /**
   * What is in it, for transactions. Queries see all named graphs together as the default graph.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** What the catalogue says is in it, in the order of the IRIs of the documents. */
  public List<StoredSource> sources() {
    return Txn.calculateRead(dataset, () -> sources(dataset));
  }

  /**
   * The same of what is in a store.
   *
   * @param dataset whoever asks is in a transaction of it
   */
  public static List<StoredSource> sources(DatasetGraph dataset) {
    return Catalogue.read(dataset);
  }

  /**
   * A document of a store as lifting gives it: its graph, and in the default graph where it is
   * from.
   *
   * @param dataset whoever asks is in a transaction of it
   * @param document its IRI
   */
  public static DatasetGraph lifted(DatasetGraph dataset, String document) {
    Node name = NodeFactory.createURI(document);
    DatasetGraph lifted =
        DatasetGraphFactory.create(dataset.getGraph(StoreGraphs.provenance(name)));
    lifted.addGraph(name, dataset.getGraph(name));
    return lifted;
  }

  /**
   * Puts a database in the place of this one, which is empty. TDB2 opens the one with the highest
   * number, so that there is the old one or the new one whenever the program ends.
   *
   * @param database the folder of its files
   */
  void replaceEmpty(Path database) throws IOException {
    TDBInternal.expel(dataset);
    List<Path> old = StoreFolder.databases(folder);
    Files.move(database, StoreFolder.next(folder, old), StandardCopyOption.ATOMIC_MOVE);
    dataset = connect(folder);
    for (Path each : old) {
      FileUtils.deleteDirectory(each.toFile());
    }
  }

  @Override
  public void close() {
    TDBInternal.expel(dataset);
    release(lock);
  }
}
