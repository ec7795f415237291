package org.nbo.ontology;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The extensions that are read beside the modules.
 *
 * @param bundled names of those that come with the program
 * @param files Turtle files that a user gave, which may build on them
 */
public record Extensions(List<String> bundled, List<Path> files) {
  public Extensions {
    bundled = List.copyOf(bundled);
    files = List.copyOf(files);
  }

  /** Those that a user gave. */
  public static Extensions of(Path... files) {
    return new Extensions(List.of(), List.of(files));
  }

  /** One more of those that come with the program. */
  public Extensions and(String name) {
    return new Extensions(
        Stream.concat(bundled.stream(), Stream.of(name)).distinct().toList(), files);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return bundled.isEmpty() && files.isEmpty();
  }
}
