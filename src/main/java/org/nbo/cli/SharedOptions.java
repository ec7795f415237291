package org.nbo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nbo.Nbo;
import org.nbo.cli.output.FailureMessage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command understands. */
final class SharedOptions {
  private final Supplier<Nbo> program;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--ontology",
      paramLabel = "FILE.ttl",
      description = "Add a community extension of the ontology (repeatable).")
  private List<Path> extensions = new ArrayList<>();

  @Option(names = "--quiet", description = "Say nothing on standard error but errors.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Say more about errors.")
  private boolean verbose;

  /**
   * @param program what does the work where no extensions are asked for
   */
  SharedOptions(Supplier<Nbo> program) {
    this.program = program;
  }

  /** What does the work, with the extensions that were asked for. */
  Nbo nbo() {
    Nbo nbo =
        Launcher.prepare(
            extensions.isEmpty() ? program.get() : Nbo.with(extensions.toArray(Path[]::new)));
    if (!extensions.isEmpty()) {
      nbo.ontology().notes().forEach(this::say);
    }
    return nbo;
  }

  /** Tells what is not an error, unless nothing is to be said of that. */
  void say(String line) {
    if (speaks()) {
      PrintWriter to = command.commandLine().getErr();
      to.println("nbo: " + FailureMessage.printable(line));
      to.flush();
    }
  }

  /** Whether to speak of what is not an error. */
  boolean speaks() {
    return !quiet;
  }
}
