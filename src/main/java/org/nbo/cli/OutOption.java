package org.nbo.cli;

import java.nio.file.Path;
import java.util.Collection;
import picocli.CommandLine.Option;

/** {@code -o}: where a command that writes one document writes it. */
final class OutOption {
  @Option(
      names = "-o",
      paramLabel = "OUT",
      description = "Write to a file instead of standard output.")
  private Path target;

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
