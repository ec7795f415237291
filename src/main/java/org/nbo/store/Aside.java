package org.nbo.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.nbo.finding.NboException;

/** Statements put aside as N-Quads until their turn comes: few in memory, many in a file. */
final class Aside implements AutoCloseable {
  private static final int MOST_IN_MEMORY = 1 << 20;
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final DeferredFileOutputStream kept;

  /**
   * @param folder where files go
   */
  Aside(Path folder) {
    this.folder = folder;
    this.kept =
        DeferredFileOutputStream.builder()
            .setThreshold(MOST_IN_MEMORY)
            .setPrefix("aside-")
            .setDirectory(folder)
            .get();
  }

  /** What writes bytes. */
  @FunctionalInterface
  interface Bytes {
    void to(OutputStream out) throws IOException;
  }

  /** Adds what is written. */
  void add(Bytes writing) {
    try {
      OutputStream out = new BufferedOutputStream(kept, BUFFER);
      writing.to(out);
      out.flush();
    } catch (IOException e) {
      throw NboException.unwritable(folder.toString(), e);
    }
  }

  /** Adds statements. */
  void say(Consumer<StreamRDF> statements) {
    add(out -> say(statements, out));
  }

  /** Writes statements. */
  static void say(Consumer<StreamRDF> statements, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    writer.start();
    statements.accept(writer);
    writer.finish();
  }

  /** All of it, from the beginning; nothing can be added any more. */
  InputStream read() {
    try {
      kept.close();
      return kept.toInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws it away. */
  @Override
  public void close() {
    try {
      kept.close();
      if (!kept.isInMemory()) {
        Files.deleteIfExists(kept.getPath());
      }
    } catch (IOException e) {
      // its folder is swept when the store is loaded again
    }
  }
}
