package org.nbo.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.nbo.cli.output.FailureMessage;
import org.nbo.finding.NboException;
import org.nbo.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** That a command asks a store instead of files. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Ask this store, which nbo load has filled, instead of files.")
  private Path folder;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * Whether there is one.
   *
   * @throws NboException where there are files too
   */
  boolean isThere(InputOptions files) {
    if (folder != null && !files.areNone()) {
      throw NboException.usage("NBO-USAGE", "takes either files or --store, not both");
    }
    return folder != null;
  }

  Path folder() {
    return folder;
  }

  /** Does something with what is in it, in one transaction. */
  <T> T read(boolean speaks, Function<DatasetGraph, T> work) {
    try (Store store =
        Store.open(
            folder,
            Store.Mode.READ,
            command.qualifiedName(),
            line -> {
              if (speaks) {
                command.commandLine().getErr().println("nbo: " + FailureMessage.printable(line));
                command.commandLine().getErr().flush();
              }
            })) {
      return Txn.calculateRead(store.dataset(), () -> work.apply(store.dataset()));
    }
  }
}
