package org.nbo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.nbo.Source;
import org.nbo.finding.NboException;

/**
 * Loads sources into a store. Each takes the place of what was loaded of its documents before, and
 * of what was at its path. Sources can be made ready on any number of threads, and are stored on
 * one; what is stored is lasting after {@link #finish}, and whole at any moment.
 *
 * <pre>{@code
 * try (Store store = Store.open(folder, Store.Mode.WRITE);
 *     StoreLoader loader = StoreLoader.into(store, Loading.by(nbo))) {
 *   loader.store(loader.prepare(Source.of(path), Optional.of(path)));
 *   loader.finish();
 * }
 * }</pre>
 */
public final class StoreLoader implements AutoCloseable {
  private final Path folder;
  private final Loading loading;
  private final Known known;
  private final Preparing preparing;
  private final Writer writer;

  private StoreLoader(
      Path folder, Loading loading, Known known, Preparing preparing, Writer writer) {
    this.folder = folder;
    this.loading = loading;
    this.known = known;
    this.preparing = preparing;
    this.writer = writer;
  }

  /** What became of a source. */
  public enum Stored {
    /** It is in the store now. */
    ADDED,
    /** It is in the store now, in the place of what was there. */
    REPLACED,
    /** It was in the store, and lies elsewhere now. */
    MOVED,
    /** It was in the store. */
    UNCHANGED
  }

  /**
   * Makes ready to load.
   *
   * @param store opened to write
   * @throws NboException where its folder cannot be written
   */
  public static StoreLoader into(Store store, Loading loading) {
    Path folder = store.folder().resolve("loading");
    List<StoredSource> sources = store.sources();
    Known known = new Known();
    sources.stream()
        .collect(
            Collectors.groupingBy(
                s -> List.of(s.path(), s.sha256(), s.format(), s.settings()),
                Collectors.mapping(StoredSource::document, Collectors.toList())))
        .forEach(
            (of, documents) ->
                known.add(
                    Segment.of(of.get(0), documents, of.get(1), of.get(2), of.get(3), false)));
    Set<Node> records =
        loading.nbo().recordClasses().stream()
            .map(NodeFactory::createURI)
            .collect(Collectors.toSet());
    Common common = new Common(loading.nbo());
    try {
      BulkWriter.sweep(folder, sources.isEmpty());
      Writer writer;
      if (sources.isEmpty()) {
        writer = new BulkWriter(store, folder, known, records, loading::time, common);
      } else {
        common.keepIn(store.dataset());
        writer = new TransactionWriter(store.dataset(), records, loading::time);
      }
      return new StoreLoader(folder, loading, known, new Preparing(loading, folder), writer);
    } catch (IOException e) {
      throw NboException.unwritable(folder.toString(), e);
    }
  }

  /**
   * Makes a source ready: lifts, infers and assesses it, unless the store has it already. For
   * several threads.
   *
   * @param path where it lies; empty where that is nowhere to come back to
   * @throws NboException where it cannot be read to its end
   */
  public Prepared prepare(Source source, Optional<Path> path) {
    String sha256 =
        loading
            .nbo()
            .leadsTo(source)
            .map(other -> Source.of(other).sha256())
            .orElseGet(source::sha256);
    String at = absolute(path);
    return unchanged(at, sha256).orElseGet(() -> preparing.lifted(source, at, sha256));
  }

  /**
   * Makes a source of RDF ready. Each named graph in it is a document; where there is none, all of
   * it is one.
   *
   * @param format its syntax
   * @param rdf hands on its statements
   * @param path where it lies; empty where that is nowhere to come back to
   * @throws NboException where it cannot be read to its end
   */
  public Prepared prepareRdf(
      Source source, String format, Consumer<StreamRDF> rdf, Optional<Path> path) {
    String sha256 = source.sha256();
    String at = absolute(path);
    return unchanged(at, sha256).orElseGet(() -> preparing.rdf(source, format, rdf, at, sha256));
  }

  private static String absolute(Optional<Path> path) {
    return path.map(p -> p.toAbsolutePath().normalize().toString()).orElse("");
  }

  private Optional<Prepared> unchanged(String path, String sha256) {
    return loading.isAgain()
        ? Optional.empty()
        : known
            .with(sha256, preparing.settings())
            .map(s -> new Prepared(s.movedTo(path), null, List.of()));
  }

  /**
   * Stores a source; on one thread.
   *
   * @throws NboException where the store cannot be written
   */
  public Stored store(Prepared prepared) {
    try {
      Segment source = prepared.source();
      Optional<Segment> same =
          loading.isAgain() ? Optional.empty() : known.with(source.sha256(), source.settings());
      return same.isPresent() ? stayed(same.get(), source.path()) : stored(prepared);
    } catch (IOException e) {
      throw NboException.unwritable(folder.toString(), e);
    } finally {
      prepared.close();
    }
  }

  private Stored stored(Prepared prepared) throws IOException {
    Set<String> replaced = known.replacedBy(prepared.source());
    writer.remove(replaced);
    replaced.forEach(known::remove);
    known.add(writer.add(prepared));
    return replaced.isEmpty() ? Stored.ADDED : Stored.REPLACED;
  }

  /**
   * Another file, still there, from which the same document was loaded; storing the source takes
   * its place.
   */
  public Optional<Path> elsewhere(Prepared prepared) {
    return prepared.isUnchanged()
        ? Optional.empty()
        : prepared.documents().stream()
            .flatMap(document -> known.source(document).stream())
            .map(Segment::path)
            .filter(path -> !path.isEmpty() && !path.equals(prepared.source().path()))
            .map(Path::of)
            .filter(Files::exists)
            .findFirst();
  }

  private Stored stayed(Segment source, String path) throws IOException {
    boolean moved =
        !path.isEmpty()
            && !path.equals(source.path())
            && (source.path().isEmpty() || !Files.exists(Path.of(source.path())));
    if (moved) {
      known.add(writer.move(source, path));
    }
    return moved ? Stored.MOVED : Stored.UNCHANGED;
  }

  /**
   * Takes documents out.
   *
   * @param name the IRI of a document, or the path of the file that documents were lifted from
   * @return how many there were
   * @throws NboException where the store cannot be written
   */
  public int remove(String name) {
    Set<String> documents =
        known.named(name, name.startsWith("urn:") ? "" : absolute(Optional.of(Path.of(name))));
    try {
      writer.remove(documents);
    } catch (IOException e) {
      throw NboException.unwritable(folder.toString(), e);
    }
    documents.forEach(known::remove);
    return documents.size();
  }

  /**
   * Makes lasting what was stored; nothing can be stored after that.
   *
   * @throws NboException where the store cannot be written
   */
  public void finish() {
    try {
      writer.finish();
      writer.close();
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException e) {
      throw NboException.unwritable(folder.toString(), e);
    }
  }

  /** Ends. What was stored and did not become lasting is not in the store. */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      // what is there outlasts the program all the same
    }
  }
}
