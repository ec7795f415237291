package org.nbo.cli.batch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.nbo.Source;
import org.nbo.finding.NboException;

/** What an argument names: a file by its path, or standard input. */
public final class SourceArgument {
  /** What stands for standard input in place of a path. */
  public static final String STANDARD_INPUT = "-";

  private SourceArgument() {}

  /**
   * The source, which messages call as the argument does.
   *
   * @throws NboException where it can be the path of no file
   */
  public static Source source(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return swept(Source.of(STANDARD_INPUT, System.in).called("standard input"));
    }
    Path path = path(argument);
    Source source = Source.of(path).called(argument);
    return Files.exists(path) && !Files.isRegularFile(path) ? swept(source) : source;
  }

  /** Leaves nothing of a pipe behind, also where the program is told to end. */
  private static Source swept(Source source) {
    Runtime.getRuntime().addShutdownHook(new Thread(source::close));
    return source;
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
      throw NboException.unreadable(
          "NBO-LIFT-004",
          argument + ": no such file can be; is the terminal's locale (LC_ALL) right?");
    }
  }
}
