package org.nbo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nbo.model.Ontology;
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

  /** The ontology with the extensions that were asked for. */
  Ontology ontology() {
    return Ontology.load(extensions);
  }

  /** Whether to speak of what is not an error. */
  boolean speaks() {
    return !quiet;
  }
}
