package org.nbo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where test files lie: our own in the project, those of others in the corpus if there is one. */
public final class TestFiles {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static final String PORTAL = "portal";

  private TestFiles() {}

  /** The case folders of one kind of golden test, for example {@code lift}. */
  public static Stream<Path> cases(String kind) {
    try (Stream<Path> folders = Files.list(GOLDEN.resolve(kind))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Our own examples in XML. */
  public static List<Path> examples() {
    return files(Path.of("src/examples"), ".xml");
  }

  /** Our own examples in JSON. */
  public static List<Path> jsonExamples() {
    return files(Path.of("src/examples"), ".json").stream()
        .filter(file -> !file.getFileName().toString().startsWith(PORTAL))
        .toList();
  }

  /** Items of data portals in {@code src/examples}. */
  public static List<Path> portalExamples() {
    return files(Path.of("src/examples"), ".json").stream()
        .filter(file -> file.getFileName().toString().startsWith(PORTAL))
        .toList();
  }

  /**
   * Files of others: {@code NBO_CORPUS}, else {@code ../shared/samples}. The test is skipped where
   * there are none.
   */
  public static List<Path> corpus(String folder) {
    return files(others(Path.of(folder)), ".xml");
  }

  /**
   * A folder of others, by its path from the corpus, for example {@code ../spec}. The test is
   * skipped where it is not there.
   */
  public static Path others(Path folder) {
    String named = System.getenv("NBO_CORPUS");
    Path found = Path.of(named == null ? "../shared/samples" : named).resolve(folder).normalize();
    assumeTrue(
        Files.isDirectory(found),
        () -> "nothing at " + found + "; set NBO_CORPUS to test with files of others");
    return found;
  }

  /** The files below a folder that end so. */
  public static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
