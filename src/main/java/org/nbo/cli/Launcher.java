package org.nbo.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nbo.model.ModelCache;
import org.nbo.ontology.Resources;

/** What the launcher tells by system properties; without it, nothing. */
final class Launcher {
  private Launcher() {}

  /** The project's folder ({@code nbo.home}), whose ontology, shapes and queries take effect. */
  static Optional<Path> home() {
    return Optional.ofNullable(System.getProperty("nbo.home")).map(Path::of);
  }

  static Resources resources() {
    return new Resources(home());
  }

  /** Where tables of the ontology are kept from one run to the next ({@code nbo.cache}). */
  static Optional<ModelCache> cache() {
    String cache = System.getProperty("nbo.cache");
    Path program = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
    return cache == null || !Files.isRegularFile(program)
        ? Optional.empty()
        : home().map(folder -> new ModelCache(Path.of(cache), folder.resolve("ontology"), program));
  }
}
