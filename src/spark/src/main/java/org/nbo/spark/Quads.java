package org.nbo.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.nbo.Source;
import scala.Tuple2;

/**
 * The statements of a share as N-Quads, piece by piece. A source is lifted to the disk of the
 * machine first, so that nothing of one that fails is in the output, and none has to fit into
 * memory.
 */
final class Quads implements Iterator<Tuple2<NullWritable, BytesWritable>> {
  private static final int PIECE = 1 << 18;

  private final Worker worker;
  private final Iterator<Origin> sources;
  private final Set<String> listed;
  private final Path lifted;
  private InputStream current = InputStream.nullInputStream();
  private byte[] next = new byte[0];

  Quads(Settings settings, Share share, Set<String> listed) {
    this.worker = Worker.of(settings);
    this.sources = share.sources().iterator();
    this.listed = listed;
    try {
      lifted = Files.createTempFile("nbo-spark", ".nq");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close());
  }

  @Override
  public boolean hasNext() {
    try {
      while (next.length == 0) {
        next = current.readNBytes(PIECE);
        if (next.length == 0 && !open()) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Tuple2<NullWritable, BytesWritable> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    BytesWritable piece = new BytesWritable(next);
    next = new byte[0];
    return new Tuple2<>(NullWritable.get(), piece);
  }

  /** Goes on to the next source that can be lifted; why others cannot, their rows say. */
  private boolean open() throws IOException {
    current.close();
    current = InputStream.nullInputStream();
    while (sources.hasNext()) {
      Optional<Boolean> done = worker.with(sources.next(), listed, this::lift).value();
      if (done.isPresent()) {
        current = Files.newInputStream(lifted);
        return true;
      }
    }
    return false;
  }

  private boolean lift(Source source) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lifted), PIECE)) {
      worker.nbo().lift(source).toNQuads(out);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close() {
    try {
      current.close();
      Files.deleteIfExists(lifted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
