package org.nbo.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The files that stand beside a class and belong to it, in UTF-8. */
public final class Beside {
  private Beside() {}

  /** All of a file. */
  public static String text(Class<?> neighbor, String name) {
    try (InputStream in = neighbor.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file, without comments, which begin with {@code #}. */
  public static Stream<String> lines(Class<?> neighbor, String name) {
    return text(neighbor, name).lines().filter(line -> !line.startsWith("#"));
  }

  /**
   * The rows of a table whose cells are parted by tabs, without comments and blank lines.
   *
   * @param columns how many cells each row gets; those at its end that a line leaves out are empty
   */
  public static List<List<String>> rows(Class<?> neighbor, String name, int columns) {
    return lines(neighbor, name)
        .filter(line -> !line.isBlank())
        .map(line -> Arrays.copyOf(line.split("\t", -1), columns))
        .map(row -> Arrays.stream(row).map(cell -> cell == null ? "" : cell).toList())
        .toList();
  }
}
