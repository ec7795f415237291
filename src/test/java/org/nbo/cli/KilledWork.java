package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a command writes into a folder, and how it may be found there when it was killed. */
abstract class KilledWork {
  /** What is hidden is nobody's business while it is there. */
  private static final Pattern HIDDEN =
      Pattern.compile("(.*/)?(\\..*\\.part(/.*)?|\\..*nbo-.*|loading(/.*)?)");

  private final String name;

  KilledWork(String name) {
    this.name = name;
  }

  /** Puts there what the command finds. */
  abstract void prepare(Path place) throws IOException;

  abstract List<String> arguments(Path place);

  /** Removes what is in the way when it is prepared again. */
  void clear(Path place) {
    delete(place);
  }

  /** When it is to be killed, apart from any moment: by what it does then. */
  Map<String, Predicate<Path>> moments() {
    return new LinkedHashMap<>();
  }

  /** What others see of it: by name, what is whole or not by itself. */
  Map<String, String> state(Path place) throws IOException {
    return files(place);
  }

  /** Sees that what is there is the old or the new. */
  void isWhole(
      String what, Map<String, String> now, Map<String, String> old, Map<String, String> whole) {
    now.forEach(
        (path, content) ->
            assertThat(content).as(what + ": " + path).isIn(old.get(path), whole.get(path)));
    assertThat(now.keySet()).as(what).containsAll(needed(now, old));
  }

  /** The names that are there whenever it is killed. */
  Set<String> needed(Map<String, String> now, Map<String, String> old) {
    return old.keySet();
  }

  @Override
  public String toString() {
    return name;
  }

  /** What a folder shows, by path. */
  static Map<String, String> files(Path place) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String path : paths(place)) {
      Path file = place.resolve(path);
      if (!HIDDEN.matcher(path).matches() && Files.isRegularFile(file)) {
        files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** What a command should have removed at its end. */
  static List<String> left(Path place) throws IOException {
    return paths(place).stream().filter(path -> HIDDEN.matcher(path).matches()).toList();
  }

  private static List<String> paths(Path place) throws IOException {
    try (Stream<Path> found = Files.walk(place)) {
      return found.map(path -> place.relativize(path).toString()).sorted().toList();
    }
  }

  static void delete(Path place) {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
