package org.nbo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.nbo.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nbo context}: the JSON-LD context. */
@Command(
    name = "context",
    description = "Write the JSON-LD context.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ContextCommand implements Callable<Integer> {
  @Mixin private SharedOptions shared;
  @Mixin private OutOption out;

  @Override
  public Integer call() {
    try (Output output = out.open()) {
      output.stream().write(shared.nbo().context());
      output.complete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }
}
