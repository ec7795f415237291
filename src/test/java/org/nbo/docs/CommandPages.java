package org.nbo.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages that explain a command each. */
final class CommandPages {
  static final Path FOLDER = Path.of("src/site/markdown/commands");

  private CommandPages() {}

  static List<Path> all() {
    try (Stream<Path> pages = Files.list(FOLDER)) {
      return pages.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
