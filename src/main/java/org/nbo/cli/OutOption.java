package org.nbo.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.nbo.cli.output.Output;
import picocli.CommandLine.Option;

/** {@code -o}: where a command that writes one document writes it. */
final class OutOption {
  @Option(
      names = "-o",
      paramLabel = "OUT",
      description =
          "Write to a file instead of standard output; compressed where its name ends with .gz.")
  private Path target;

  /** The file, where one is named. */
  Optional<Path> target() {
    return Optional.ofNullable(target);
  }

  Output open() {
    return Output.to(target);
  }

  /**
   * @param inputs files that the command reads
   */
  Output open(Collection<String> inputs) {
    return Output.to(target, inputs);
  }
}
