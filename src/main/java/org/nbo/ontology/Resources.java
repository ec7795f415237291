package org.nbo.ontology;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The project's own data files: ontology, shapes, queries. They are read from the folder of a
 * project, so that an edited ontology takes effect at once, else from the class path.
 *
 * @param project the folder, where there is one
 */
public record Resources(Optional<Path> project) {

  /** The files that come with the program, on the class path. */
  public static Resources bundled() {
    return new Resources(Optional.empty());
  }

  /**
   * Opens a data file.
   *
   * @param path path in the project, for example {@code ontology/core.ttl}
   * @throws FileNotFoundException where there is no such file
   */
  public InputStream open(String path) throws IOException {
    Optional<Path> file = project.map(folder -> folder.resolve(path)).filter(Files::isRegularFile);
    if (file.isPresent()) {
      return Files.newInputStream(file.get());
    }
    InputStream in = Resources.class.getResourceAsStream("/nbo/" + path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }
}
