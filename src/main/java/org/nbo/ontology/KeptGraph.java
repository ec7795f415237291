package org.nbo.ontology;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/**
 * A graph of Turtle files that were read before, kept in a form that is opened in a fraction of the
 * time. It is good for as long as the Turtle is the same.
 */
final class KeptGraph {
  private static final int FORMAT = 2;

  private final Path file;

  /**
   * @param file where it is kept
   */
  KeptGraph(Path file) {
    this.file = file;
  }

  /**
   * The graph of Turtle files.
   *
   * @param turtle the content of the files
   * @param parser reads it where nothing is kept
   */
  Graph get(byte[] turtle, Supplier<Graph> parser) {
    long stamp = KeptFile.sum(turtle, turtle.length) << Integer.SIZE | turtle.length;
    Optional<Graph> kept = read(stamp);
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] content = bytes(stamp, parser.get());
    KeptFile.write(file, () -> content);
    return new StoredGraph(atGraph(content));
  }

  private static ByteBuffer atGraph(byte[] content) {
    return ByteBuffer.wrap(content).position(Integer.BYTES + Long.BYTES);
  }

  private Optional<Graph> read(long stamp) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      byte[] content = Files.readAllBytes(file);
      int length = content.length - Long.BYTES;
      ByteBuffer in = ByteBuffer.wrap(content);
      if (length < Long.BYTES
          || in.getLong(length) != KeptFile.sum(content, length)
          || in.getInt() != FORMAT
          || in.getLong() != stamp) {
        return Optional.empty();
      }
      return Optional.of(new StoredGraph(atGraph(content)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // whatever is wrong with it, the Turtle is there
    }
  }

  private static byte[] bytes(long stamp, Graph graph) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(content)) {
      out.writeInt(FORMAT);
      out.writeLong(stamp);
      StoredGraph.write(graph, out);
      byte[] all = content.toByteArray();
      out.writeLong(KeptFile.sum(all, all.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toByteArray();
  }
}
