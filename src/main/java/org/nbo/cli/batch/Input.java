package org.nbo.cli.batch;

import java.nio.file.Path;
import org.nbo.Source;
import org.nbo.finding.NboException;

/**
 * One of the files that a command works on.
 *
 * @param name the path, or {@code -}
 * @param place where in a folder of results its own belong: the name of the file, with the folders
 *     between it and the one that was given
 * @param found whether it was found in a folder, and not named by the user
 * @param trouble why there is nothing to work on, or null
 */
public record Input(String name, Path place, boolean found, NboException trouble) {
  /** One that the user named. */
  static Input named(String name) {
    return new Input(name, fileName(name), false, null);
  }

  /** One that was found in a folder. */
  static Input found(Path file, Path folder) {
    return new Input(file.toString(), folder.relativize(file), true, null);
  }

  /** One that cannot be worked on. */
  static Input failed(String name, NboException trouble) {
    return new Input(name, Path.of("failed"), false, trouble);
  }

  private static Path fileName(String name) {
    Path file = Path.of(name).toAbsolutePath().normalize().getFileName();
    return file == null ? Path.of("root") : file;
  }

  /**
   * Opens it.
   *
   * @throws NboException where that cannot be done
   */
  public Source open() {
    if (trouble != null) {
      throw trouble;
    }
    return SourceArgument.source(name);
  }
}
