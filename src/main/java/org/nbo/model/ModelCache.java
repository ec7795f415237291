package org.nbo.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nbo.ontology.KeptFile;

/**
 * The tables of the ontology as an earlier run left them, so that a command which needs no more
 * does not read the ontology again. Used only where the files of the ontology and the program are
 * the same still; where the cache cannot be read or written, the program does without.
 */
public final class ModelCache {
  private final Path cache;
  private final Path ontology;
  private final Path program;

  /**
   * @param cache where the tables are kept
   * @param ontology the folder with the ontology's files
   * @param program the archive with the program's classes
   */
  public ModelCache(Path cache, Path ontology, Path program) {
    this.cache = cache;
    this.ontology = ontology;
    this.program = program;
  }

  /**
   * The tables of the cache, else those that are made now, which are then kept.
   *
   * @param maker reads them out of the ontology
   */
  public Model get(Supplier<Model> maker) {
    String stamp;
    try {
      stamp = stamp();
    } catch (IOException e) {
      return maker.get();
    }
    Optional<Model> kept = read(stamp);
    if (kept.isPresent()) {
      return kept.get();
    }
    Model model = maker.get();
    KeptFile.write(cache, () -> bytes(stamp, model));
    return model;
  }

  private Optional<Model> read(String stamp) {
    if (!Files.isRegularFile(cache)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(cache);
      int length = Math.max(0, bytes.length - Long.BYTES);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
      return ByteBuffer.wrap(bytes).getLong(length) == KeptFile.sum(bytes, length)
              && stamp.equals(in.readUTF())
          ? Optional.of(new Model(new StoredRecords.Reader(in).read(ModelTables.class)))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // whatever is wrong with it, it can be made anew
    }
  }

  private static byte[] bytes(String stamp, Model model) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(content)) {
      out.writeUTF(stamp);
      new StoredRecords.Writer(out).write(model.tables());
      out.writeLong(KeptFile.sum(content.toByteArray(), content.size()));
    }
    return content.toByteArray();
  }

  /** Tells one state of ontology and program from another. */
  private String stamp() throws IOException {
    StringBuilder stamp = new StringBuilder();
    stamp.append(Files.size(program)).append(' ');
    // copies and archives often keep no more than seconds
    stamp.append(Files.getLastModifiedTime(program).to(TimeUnit.SECONDS));
    List<Path> files;
    try (Stream<Path> all = Files.list(ontology)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      stamp.append('\n').append(file.getFileName()).append(' ').append(content.length);
      stamp.append(' ').append(Long.toHexString(KeptFile.sum(content, content.length)));
    }
    return stamp.toString();
  }
}
