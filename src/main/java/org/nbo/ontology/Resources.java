package org.nbo.ontology;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project's own data files: ontology, shapes, queries. They are read from the folder that the
 * system property {@code nbo.home} names (the launcher sets it, so that an edited ontology takes
 * effect at once), else from the class path.
 */
public final class Resources {
  private static final String HOME = System.getProperty("nbo.home");

  private Resources() {}

  /**
   * Opens a data file.
   *
   * @param path path in the project, for example {@code ontology/core.ttl}
   * @throws FileNotFoundException where there is no such file
   */
  public static InputStream open(String path) throws IOException {
    if (HOME != null) {
      Path file = Path.of(HOME, path);
      if (Files.isRegularFile(file)) {
        return Files.newInputStream(file);
      }
    }
    InputStream in = Resources.class.getResourceAsStream("/nbo/" + path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }
}
