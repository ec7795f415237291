package org.nbo.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.nbo.model.NboException;

/**
 * Where a command writes its data: standard output, or a file that appears under its name only when
 * it is complete.
 */
final class Output implements AutoCloseable {
  private final Path target;
  private final Path partial;
  private final OutputStream stream;

  private Output(Path target, Path partial, OutputStream stream) {
    this.target = target;
    this.partial = partial;
    this.stream = stream;
  }

  /**
   * @param target a file, or null for standard output
   */
  static Output to(Path target) {
    if (target == null) {
      return new Output(null, null, CloseShieldOutputStream.wrap(System.out));
    }
    if (Files.isDirectory(target)) {
      throw NboException.usage("NBO-IO-002", target + ": is a folder; -o takes the name of a file");
    }
    try {
      Path folder = target.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path partial =
          folder.resolve(
              "." + target.getFileName() + '.' + ProcessHandle.current().pid() + ".part");
      OutputStream file = new CandidOutput(Files.newOutputStream(partial), target.toString());
      return new Output(target, partial, new BufferedOutputStream(file, 1 << 16));
    } catch (IOException e) {
      throw NboException.unwritable(target.toString(), e);
    }
  }

  OutputStream stream() {
    return stream;
  }

  /** Says that the data are complete, so that the file takes its name. */
  void complete() {
    try {
      stream.flush();
      stream.close();
      if (target != null) {
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw NboException.unwritable(target.toString(), e);
    }
  }

  /** Throws away what is not complete. */
  @Override
  public void close() {
    if (partial != null) {
      try (stream) {
        Files.deleteIfExists(partial);
      } catch (IOException e) {
        throw NboException.unwritable(target.toString(), e);
      }
    }
  }
}
