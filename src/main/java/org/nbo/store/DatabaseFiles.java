package org.nbo.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nbo.finding.NboException;

/**
 * The files of a TDB2 database, of which small ones say how much is in the large ones. TDB2 itself
 * makes what is missing anew and reads from it that there is nothing.
 */
final class DatabaseFiles {
  private static final int BLOCK = 8192;

  private final Path folder;
  private final Path database;

  private DatabaseFiles(Path folder, Path database) {
    this.folder = folder;
    this.database = database;
  }

  /**
   * Looks that none is missing or cut short.
   *
   * @param folder of the store
   * @param database the folder in it
   */
  static void check(Path folder, Path database) throws IOException {
    new DatabaseFiles(folder, database).check();
  }

  private void check() throws IOException {
    Set<String> trees = new TreeSet<>();
    Set<String> sequences = new TreeSet<>();
    try (Stream<Path> files = Files.list(database)) {
      for (Path file : files.toList()) {
        String[] name = file.getFileName().toString().split("\\.", 2);
        switch (name.length == 2 ? name[1] : "") {
          case "bpt", "idn", "dat" -> trees.add(name[0]);
          case "bdf", "obj" -> sequences.add(name[0]);
          default -> {
            // journal and lock
          }
        }
      }
    }
    boolean isFilled = false;
    for (String sequence : sequences) {
      Optional<ByteBuffer> state = state(sequence + ".bdf", 2);
      isFilled |= size(sequence + ".obj") > 0;
      if (state.isPresent()) {
        isFilled |= state.get().getLong(0) > 0;
        atLeast(state.get().getLong(0), sequence + ".obj");
      } else if (size(sequence + ".obj") > 0) {
        throw cutShort(sequence + ".bdf");
      }
    }
    for (String tree : trees) {
      Optional<ByteBuffer> state = state(tree + ".bpt", 3);
      if (state.isPresent()) {
        atLeast(state.get().getLong(Long.BYTES) * BLOCK, tree + ".idn");
        atLeast(state.get().getLong(2 * Long.BYTES) * BLOCK, tree + ".dat");
      } else if (isFilled) {
        throw cutShort(tree + ".bpt");
      }
    }
  }

  /** What a small file says; nothing where its database was never begun. */
  private Optional<ByteBuffer> state(String name, int numbers) throws IOException {
    int length = numbers * Long.BYTES;
    return size(name) < length
        ? Optional.empty()
        : Optional.of(ByteBuffer.wrap(Files.readAllBytes(database.resolve(name))));
  }

  private long size(String name) throws IOException {
    Path file = database.resolve(name);
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private void atLeast(long length, String name) throws IOException {
    if (size(name) < length) {
      throw cutShort(name);
    }
  }

  private NboException cutShort(String name) {
    return NboException.unreadable(
        "NBO-STORE-003",
        folder
            + ": its database is damaged: "
            + database.resolve(name)
            + " is missing or cut short; take a copy of the store, or load its sources into a new one");
  }
}
