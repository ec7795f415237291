package org.nbo.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.nbo.finding.NboException;

/**
 * Where a command writes its data: standard output, or a file that appears under its name only when
 * it is complete. A device or a pipe is written to as it is; a link stays a link.
 */
public final class Output implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Partial partial;
  private final OutputStream stream;
  private final Thread cleaner;

  private Output(Path target, Partial partial, OutputStream stream, Thread cleaner) {
    this.target = target;
    this.partial = partial;
    this.stream = stream;
    this.cleaner = cleaner;
  }

  /**
   * @param target a file, or null for standard output
   */
  public static Output to(Path target) {
    return to(target, List.of());
  }

  /**
   * @param target a file, or null for standard output
   * @param inputs files that the command reads, which it must not write
   */
  public static Output to(Path target, Collection<String> inputs) {
    if (target == null) {
      return new Output(null, null, CloseShieldOutputStream.wrap(System.out), null);
    }
    if (target.toString().isEmpty() || Files.isDirectory(target)) {
      throw NboException.usage(
          "NBO-IO-002",
          (target.toString().isEmpty() ? "-o ''" : target + ": is a folder; -o")
              + " takes the name of a file");
    }
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        return new Output(null, null, buffered(Files.newOutputStream(target), target), null);
      }
      Path file = real(target);
      for (String input : inputs) {
        if (Files.exists(file) && Files.exists(Path.of(input))) {
          refuse(Files.isSameFile(file, Path.of(input)), target);
        }
      }
      if (Files.exists(file) && !Files.isWritable(file)) {
        throw NboException.unreadable(
            "NBO-IO-001", target + ": cannot be written: it is read-only");
      }
      Files.createDirectories(file.getParent());
      Partial partial = Partial.beside(file);
      // Before the file is there: whoever stops the program at this moment finds nothing left.
      Thread cleaner = new Thread(() -> delete(partial));
      Runtime.getRuntime().addShutdownHook(cleaner);
      OutputStream stream = buffered(Channels.newOutputStream(partial.file()), target);
      keepPermissions(file, partial.path());
      return new Output(file, partial, stream, cleaner);
    } catch (IOException e) {
      throw NboException.unwritable(target.toString(), e);
    }
  }

  private static void refuse(boolean isInput, Path target) {
    if (isInput) {
      throw NboException.usage(
          "NBO-IO-002", target + ": is read by this command; give -o another name");
    }
  }

  /** The file that a link leads to, also where that is not there yet. */
  private static Path real(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    return Files.isSymbolicLink(absolute)
        ? absolute.resolveSibling(Files.readSymbolicLink(absolute)).normalize()
        : absolute;
  }

  private static OutputStream buffered(OutputStream file, Path name) throws IOException {
    OutputStream plain = new BufferedOutputStream(new CheckedOutput(file, name.toString()), BUFFER);
    return name.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
        ? new GZIPOutputStream(plain, BUFFER)
        : plain;
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)
        && Files.getFileStore(from).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  public OutputStream stream() {
    return stream;
  }

  /** Says that the data are complete, so that the file takes its name. */
  public void complete() {
    try {
      stream.flush();
      stream.close();
      if (partial != null) {
        partial.complete();
      }
    } catch (IOException e) {
      throw NboException.unwritable(String.valueOf(target), e);
    }
  }

  /** Throws away what is not complete, also what is still to be written. */
  @Override
  public void close() {
    if (partial == null) {
      return;
    }
    try {
      partial.discard();
    } catch (IOException e) {
      throw NboException.unwritable(target.toString(), e);
    } finally {
      forget();
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // the program is ending, and the hook has run or will
    }
  }

  private static void delete(Partial file) {
    try {
      file.discard();
    } catch (IOException e) {
      // nobody is left to tell
    }
  }
}
