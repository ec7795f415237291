package org.nbo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nbo.cli.output.Output;
import org.nbo.derive.Derivation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nbo derive}: writes the derived files of the project anew. */
@Command(
    name = "derive",
    description = "Derive shapes, OWL restrictions and JSON-LD context from the ontology.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DeriveCommand implements Callable<Integer> {
  @Mixin private SharedOptions shared;
  @Spec private CommandSpec spec;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      defaultValue = "${sys:nbo.home:-.}",
      description = "Folder to write to; default: the project itself.")
  private Path folder;

  @Override
  public Integer call() {
    int changed = 0;
    Map<String, byte[]> files = new Derivation(shared.nbo().ontology()).files();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      if (!isUpToDate(target, file.getValue())) {
        try (Output output = Output.to(target)) {
          output.stream().write(file.getValue());
          output.complete();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        changed++;
      }
    }
    if (shared.speaks()) {
      spec.commandLine()
          .getErr()
          .printf(Locale.ROOT, "nbo: %d files derived, %d changed%n", files.size(), changed);
    }
    return 0;
  }

  private static boolean isUpToDate(Path file, byte[] content) {
    try {
      return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
