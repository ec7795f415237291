package org.nbo.lift.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What can be read only once, kept in a temporary file, because it is read twice: for its checksum,
 * and to lift.
 */
public final class TemporaryCopy implements AutoCloseable {
  private final Path path;

  private TemporaryCopy(Path path) {
    this.path = path;
  }

  public static TemporaryCopy of(InputStream in) throws IOException {
    Path path = Files.createTempFile("nbo-input-", null);
    TemporaryCopy copy = new TemporaryCopy(path);
    try {
      path.toFile().deleteOnExit(); // which is refused once the program is being stopped
      Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // the operating system clears its temporary folder
    }
  }
}
