package org.nbo.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nbo.finding.NboException;

/** A new folder that appears under its name only when all its files are complete. */
public final class FolderOutput implements AutoCloseable {
  private final Path target;
  private final Partial partial;
  private final Thread cleaner;

  private FolderOutput(Path target, Partial partial, Thread cleaner) {
    this.target = target;
    this.partial = partial;
    this.cleaner = cleaner;
  }

  /**
   * @throws NboException where something is there already, but for an empty folder
   */
  public static FolderOutput to(Path target) {
    try {
      Path folder = target.toAbsolutePath().normalize();
      if (Files.exists(folder) && !isEmptyFolder(folder)) {
        throw NboException.usage(
            "NBO-IO-003", target + ": is there already; -o takes a new or an empty folder");
      }
      Files.createDirectories(folder.getParent());
      Partial partial = Partial.beside(folder);
      Thread cleaner = new Thread(() -> delete(partial));
      Runtime.getRuntime().addShutdownHook(cleaner);
      partial.folder();
      return new FolderOutput(folder, partial, cleaner);
    } catch (IOException e) {
      throw NboException.unwritable(target.toString(), e);
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  /**
   * Opens a file of the folder.
   *
   * @param path within it, with {@code /}
   */
  public OutputStream file(String path) throws IOException {
    Path file = partial.path().resolve(path).normalize();
    if (!file.startsWith(partial.path())) {
      throw new IllegalArgumentException(path + " is not in the folder");
    }
    Files.createDirectories(file.getParent());
    return new BufferedOutputStream(
        new CheckedOutput(Files.newOutputStream(file), target.resolve(path).toString()));
  }

  /** Says that all files are complete, so that the folder takes its name. */
  public void complete() {
    try {
      partial.complete();
    } catch (IOException e) {
      throw NboException.unwritable(target.toString(), e);
    }
  }

  /** Throws away what is not complete. */
  @Override
  public void close() {
    delete(partial);
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // the program is ending, and the hook has run or will
    }
  }

  private static void delete(Partial folder) {
    try {
      folder.discard();
    } catch (IOException e) {
      // what is left begins with a dot and ends with .part; the next run throws it away
    }
  }
}
