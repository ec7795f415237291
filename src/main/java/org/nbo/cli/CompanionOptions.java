package org.nbo.cli;

import java.util.List;
import java.util.stream.Stream;
import org.nbo.Source;
import org.nbo.cli.batch.SourceArgument;
import picocli.CommandLine.Option;

/** Which files describe the microscope and settings of all files that a command works on. */
final class CompanionOptions {
  @Option(
      names = "--microscope",
      paramLabel = "FILE",
      description =
          "A description of the microscope, as Micro-Meta App writes it or as RDF, to take together"
              + " with each file (repeatable).")
  private List<String> microscopes = List.of();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "A description of how the image was acquired, as Micro-Meta App writes it or as RDF"
              + " (repeatable).")
  private List<String> settings = List.of();

  /** The files in the order in which they count: the settings before the microscope. */
  Source[] sources() {
    return Stream.concat(settings.stream(), microscopes.stream())
        .map(SourceArgument::source)
        .toArray(Source[]::new);
  }
}
