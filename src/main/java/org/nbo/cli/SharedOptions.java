package org.nbo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nbo.Nbo;
import picocli.CommandLine.Option;

/** The options that every command understands. */
final class SharedOptions {
  @Option(
      names = "--ontology",
      paramLabel = "FILE.ttl",
      description = "Add a community extension of the ontology (repeatable).")
  private List<Path> extensions = new ArrayList<>();

  @Option(names = "--quiet", description = "Say nothing on standard error but errors.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Say more about errors.")
  private boolean verbose;

  /** What does the work, with the extensions that were asked for. */
  Nbo nbo() {
    return Launcher.prepare(Nbo.with(extensions.toArray(Path[]::new)));
  }

  /** Whether to speak of what is not an error. */
  boolean speaks() {
    return !quiet;
  }
}
