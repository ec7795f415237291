package org.nbo.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills an empty store. Sources are gathered in a file, where they outlast the program; in the end
 * TDB2's bulk loader makes a database of them aside, which becomes that of the store in one move.
 */
final class BulkWriter implements Writer {
  private final Store store;
  private final Path folder;
  private final Known known;
  private final Set<Node> records;
  private final Supplier<Instant> time;
  private final Common common;
  private final SegmentFile segments;

  /**
   * @param folder for what is on its way
   * @param common what is in the store besides sources
   */
  BulkWriter(
      Store store,
      Path folder,
      Known known,
      Set<Node> records,
      Supplier<Instant> time,
      Common common)
      throws IOException {
    this.store = store;
    this.folder = folder;
    this.known = known;
    this.records = records;
    this.time = time;
    this.common = common;
    this.segments = SegmentFile.open(folder);
    for (Segment segment : segments.segments()) {
      known.replacedBy(segment).forEach(known::remove);
      known.add(segment);
    }
  }

  @Override
  public void remove(Set<String> documents) {
    // what no document leads to any more is not put into the database
  }

  @Override
  public Segment add(Prepared source) throws IOException {
    return segments.add(source);
  }

  @Override
  public Segment move(Segment source, String path) throws IOException {
    return segments.add(source.movedTo(path));
  }

  @Override
  public void finish() throws IOException {
    if (known.isEmpty()) {
      return;
    }
    Path aside = Files.createDirectory(folder.resolve("database"));
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(aside));
    try {
      BulkLoad.fill(store.folder(), dataset, this::fill);
    } finally {
      TDBInternal.expel(dataset, true);
    }
    try (Stream<Path> made = Files.list(aside)) {
      store.replaceEmpty(made.filter(Files::isDirectory).findFirst().orElseThrow());
    }
  }

  private void fill(StreamRDF to) throws IOException {
    common.quads().forEach(to::quad);
    for (Segment segment : segments.segments()) {
      Set<String> gone = new HashSet<>(segment.documents());
      gone.removeIf(d -> known.source(d).filter(segment::equals).isPresent());
      if (gone.size() < segment.documents().size()) {
        try (InputStream in = segments.read(segment)) {
          Insertion.of(segment, in, records, time.get(), without(gone, to));
        }
      }
    }
  }

  private static Consumer<Quad> without(Set<String> gone, StreamRDF to) {
    if (gone.isEmpty()) {
      return to::quad;
    }
    Set<Node> graphs = new HashSet<>();
    gone.forEach(d -> graphs.addAll(StoreGraphs.of(NodeFactory.createURI(d))));
    return quad -> {
      boolean isEntry =
          quad.getGraph().equals(StoreGraphs.CATALOGUE) && graphs.contains(quad.getSubject());
      if (!isEntry && !graphs.contains(quad.getGraph())) {
        to.quad(quad);
      }
    };
  }

  @Override
  public void close() throws IOException {
    segments.close();
  }

  /** Makes the folder ready: of a run that was killed, only the sources that are whole stay. */
  static void sweep(Path folder, boolean empty) throws IOException {
    if (!empty) {
      FileUtils.deleteDirectory(folder.toFile());
    }
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().startsWith("segments.")) {
          FileUtils.forceDelete(file.toFile());
        }
      }
    }
  }
}
