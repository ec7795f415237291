package org.nbo.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Puts sources into a store that others are in already: some in one transaction, so that each is
 * whole or not there.
 */
final class TransactionWriter implements Writer {
  /** A transaction costs some milliseconds, and what is in none is lost when the program ends. */
  private static final long LONGEST = Duration.ofSeconds(5).toNanos();

  private static final long MOST = 500_000;

  private final DatasetGraph dataset;
  private final Set<Node> records;
  private final Supplier<Instant> time;
  private long begun;
  private long count;

  TransactionWriter(DatasetGraph dataset, Set<Node> records, Supplier<Instant> time) {
    this.dataset = dataset;
    this.records = records;
    this.time = time;
  }

  private void begin() {
    if (!dataset.isInTransaction()) {
      dataset.begin(TxnType.WRITE);
      begun = System.nanoTime();
      count = 0;
    }
  }

  @Override
  public void remove(Set<String> documents) {
    if (!documents.isEmpty()) {
      begin();
      documents.stream().map(NodeFactory::createURI).forEach(this::remove);
    }
  }

  private void remove(Node document) {
    StoreGraphs.of(document).forEach(dataset::removeGraph);
    Catalogue.forget(dataset, document);
  }

  @Override
  public Segment add(Prepared prepared) throws IOException {
    begin();
    try (InputStream in = prepared.content().read()) {
      count += Insertion.of(prepared.source(), in, records, time.get(), dataset::add);
    }
    if (count > MOST || System.nanoTime() - begun > LONGEST) {
      finish();
    }
    return prepared.source();
  }

  @Override
  public Segment move(Segment source, String path) {
    begin();
    source.documents().forEach(d -> Catalogue.move(dataset, NodeFactory.createURI(d), path));
    return source.movedTo(path);
  }

  @Override
  public void finish() {
    if (dataset.isInTransaction()) {
      dataset.commit();
      dataset.end();
    }
  }

  @Override
  public void close() {
    if (dataset.isInTransaction()) {
      dataset.abort();
      dataset.end();
    }
  }
}
