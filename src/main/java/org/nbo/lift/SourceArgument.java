package org.nbo.lift;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.nbo.finding.NboException;
import org.nbo.lift.container.Container;
import org.nbo.lift.container.OmeZarr;
import org.nbo.lift.container.TemporaryCopy;

/** What an argument may name: a file, a folder of OME-Zarr, a pipe, standard input. */
final class SourceArgument {
  private SourceArgument() {}

  static SourceFile open(String argument) {
    if (argument.equals(SourceFile.STANDARD_INPUT)) {
      return standardInput();
    }
    Path path = path(argument);
    if (!Files.exists(path)) {
      throw unreadable(argument, "no such file");
    }
    if (!Files.isReadable(path)) {
      throw unreadable(argument, "may not be read; check its permissions");
    }
    try {
      if (OmeZarr.is(path)) {
        return zarr(path, argument);
      }
      if (Files.isDirectory(path)) {
        throw unreadable(argument, "is a folder");
      }
      if (Files.isRegularFile(path)) {
        return file(path, argument);
      }
      try (InputStream pipe = Files.newInputStream(path)) {
        return kept(pipe, argument, fileName(path));
      }
    } catch (IOException e) {
      throw unreadable(argument, e.getMessage());
    }
  }

  /**
   * The path that an argument names.
   *
   * @throws NboException where it cannot be one
   */
  static Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw unreadable(argument, "no such file can be; is the terminal's locale (LC_ALL) right?");
    }
  }

  /**
   * A regular file.
   *
   * @param name for messages
   */
  static SourceFile file(Path path, String name) throws IOException {
    return new SourceFile(name, fileName(path), container(path, name), null);
  }

  private static SourceFile zarr(Path folder, String name) throws IOException {
    Container document = Container.of(OmeZarr.document(folder, name), name);
    return new SourceFile(name, fileName(folder), document.as(Container.Kind.ZARR), null);
  }

  private static SourceFile standardInput() {
    try {
      return kept(System.in, "standard input", SourceFile.STANDARD_INPUT);
    } catch (IOException e) {
      throw unreadable("standard input", e.getMessage());
    }
  }

  private static SourceFile kept(InputStream in, String name, String fileName) throws IOException {
    TemporaryCopy copy = TemporaryCopy.of(in);
    try {
      return new SourceFile(name, fileName, container(copy.path(), name), copy);
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  private static Container container(Path path, String name) throws IOException {
    if (Files.size(path) == 0) {
      throw unreadable(name, "is empty");
    }
    return Container.of(path, name);
  }

  private static String fileName(Path path) {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }

  static NboException unreadable(String name, String why) {
    return NboException.unreadable("NBO-LIFT-004", name + ": " + why);
  }
}
