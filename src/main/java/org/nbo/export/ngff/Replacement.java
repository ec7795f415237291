package org.nbo.export.ngff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces the attributes of a group, and the indexes that repeat them, so that the hierarchy is
 * the old or the new one at any moment, and no index says anything else.
 *
 * <p>One file is replaced by renaming. Where indexes repeat it, they first lose what they repeat,
 * from the outermost inwards; then the file is replaced; then they get it again. What is to be done
 * stands in a journal before it begins, so that the next run finishes what one that was killed left
 * open. A hierarchy in which that happened lacks an index, which a reader can do without.
 */
final class Replacement {
  private static final String JOURNAL = ".nbo-journal";
  private static final String NEW = ".nbo-new";
  private static final String BARE = ".nbo-bare";
  private static final String DELETED = "-";

  private final Path folder;

  /**
   * @param folder of the group
   */
  Replacement(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * An index in which attributes are repeated.
   *
   * @param file that holds it
   * @param bare the file without it; null where the whole file goes
   * @param content the file with what is new in it; null where it stays bare
   */
  record Index(Path file, byte[] bare, byte[] content) {}

  /** Finishes what a run before this one left open. */
  void finishFormer() throws IOException {
    Path journal = folder.resolve(JOURNAL);
    if (Files.exists(journal)) {
      List<String> lines = Files.readAllLines(journal, StandardCharsets.UTF_8);
      List<Path> indexes = lines.subList(1, lines.size()).stream().map(Path::of).toList();
      run(Path.of(lines.get(0)), indexes);
    }
    sweep(folder);
  }

  /**
   * Replaces.
   *
   * @param indexes from the outermost inwards
   */
  void write(Path file, byte[] content, List<Index> indexes) throws IOException {
    if (indexes.isEmpty()) {
      stage(beside(file, NEW), content);
      move(beside(file, NEW), file);
      return;
    }
    List<String> journal = new ArrayList<>(List.of(file.toAbsolutePath().normalize().toString()));
    for (Index index : indexes) {
      stage(
          beside(index.file, BARE),
          index.bare == null ? DELETED.getBytes(StandardCharsets.UTF_8) : index.bare);
      if (index.content != null) {
        stage(beside(index.file, NEW), index.content);
      }
      journal.add(index.file.toAbsolutePath().normalize().toString());
    }
    stage(beside(file, NEW), content);
    Path draft = folder.resolve(JOURNAL + NEW);
    stage(draft, String.join("\n", journal).getBytes(StandardCharsets.UTF_8));
    move(draft, folder.resolve(JOURNAL));
    run(file, indexes.stream().map(Index::file).toList());
  }

  /** Each step can be done again: what was moved already is not there any more. */
  private void run(Path file, List<Path> indexes) throws IOException {
    for (Path index : indexes) {
      Path bare = beside(index, BARE);
      if (Files.exists(bare)) {
        if (Files.readString(bare, StandardCharsets.ISO_8859_1).equals(DELETED)) {
          Files.deleteIfExists(index);
          Files.delete(bare);
        } else {
          move(bare, index);
        }
      }
    }
    moveIfThere(beside(file, NEW), file);
    for (int i = indexes.size() - 1; i >= 0; i--) {
      moveIfThere(beside(indexes.get(i), NEW), indexes.get(i));
    }
    Files.delete(folder.resolve(JOURNAL));
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling('.' + file.getFileName().toString() + ending);
  }

  /** Writes a file that is new, so that a link which somebody put in its place is not followed. */
  private static void stage(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file);
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  private static void moveIfThere(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      move(from, to);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(to) && Files.getFileStore(to).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(from, Files.getPosixFilePermissions(to));
    }
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what a run left that was killed before it began to replace. */
  private static void sweep(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(NEW) || name.endsWith(BARE)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
