package org.nbo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nbo.Nbo;
import org.nbo.RdfFile;
import org.nbo.Source;
import org.nbo.cli.batch.Batch;
import org.nbo.cli.batch.Input;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.batch.MemoryGate;
import org.nbo.cli.output.Counted;
import org.nbo.cli.output.FailureMessage;
import org.nbo.cli.output.Progress;
import org.nbo.finding.NboException;
import org.nbo.store.Loading;
import org.nbo.store.Prepared;
import org.nbo.store.Store;
import org.nbo.store.StoreLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nbo load}: sources into a store. */
@Command(
    name = "load",
    description =
        "Load files into a store, each with what follows from it and its assessment; again, where it"
            + " has changed.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class LoadCommand implements Callable<Integer> {
  private static final int UNREADABLE = 3;
  private static final long MEMORY_EACH = 128L << 20;

  @Mixin private SharedOptions shared;
  @Mixin private CompanionOptions companions;
  @Mixin private InputOptions inputOptions;
  @Mixin private AxesOptions axesOptions;
  @Spec private CommandSpec spec;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the store; made where there is none.")
  private Path folder;

  @Option(names = "--no-infer", description = "Without what follows by rules.")
  private boolean withoutInferring;

  @Option(names = "--no-assess", description = "Without an assessment of each file.")
  private boolean withoutAssessing;

  @Option(names = "--again", description = "Load also what is in the store and unchanged.")
  private boolean again;

  @Option(
      names = "--remove",
      paramLabel = "FILE|IRI",
      description =
          "Take out what was loaded from this file, or the document of this IRI (repeatable).")
  private List<String> removed = List.of();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description =
          "The time to enter into the catalogue, such as 2026-11-28T10:15:30Z; default: now.")
  private String time;

  @Override
  public Integer call() {
    Nbo nbo = axesOptions.with(shared.nbo().loaded()).loaded();
    Loading loading = loading(nbo);
    boolean onlyRemoves = !removed.isEmpty() && inputOptions.areNone();
    Inputs inputs =
        onlyRemoves
            ? new Inputs(List.of(), nbo, line -> {})
            : inputOptions.find(nbo, spec, shared.speaks());
    try (Store store = Store.open(folder, Store.Mode.WRITE, "nbo load", shared::say);
        StoreLoader loader = StoreLoader.into(store, loading)) {
      int exitCode = remove(loader);
      if (inputs.size() > 0) {
        exitCode = Math.max(exitCode, load(nbo, loader, inputs));
      } else {
        loader.finish();
      }
      return exitCode;
    }
  }

  private Loading loading(Nbo nbo) {
    Loading loading = Loading.by(nbo);
    if (withoutInferring) {
      loading = loading.withoutInferring();
    }
    if (!withoutAssessing) {
      loading = loading.assessing(axesOptions.axes(nbo), companions.sources());
    }
    if (time != null) {
      loading = loading.at(instant());
    }
    return again ? loading.again() : loading;
  }

  private Instant instant() {
    try {
      return Instant.parse(time);
    } catch (DateTimeException e) {
      throw NboException.usage(
          "NBO-USAGE", "--time '" + time + "' is no time such as 2026-11-28T10:15:30Z");
    }
  }

  private int remove(StoreLoader loader) {
    int exitCode = 0;
    for (String name : removed) {
      int count = loader.remove(name);
      if (count == 0) {
        spec.commandLine()
            .getErr()
            .println(
                "nbo: --remove "
                    + FailureMessage.printable(name)
                    + ": nothing of that is in the store [NBO-STORE-005]");
        exitCode = UNREADABLE;
      } else {
        shared.say("removed " + Counted.of(count, "document") + " of " + name);
      }
    }
    return exitCode;
  }

  private int load(Nbo nbo, StoreLoader loader, Inputs inputs) {
    Map<StoreLoader.Stored, Integer> counts = new EnumMap<>(StoreLoader.Stored.class);
    MemoryGate room = new MemoryGate();
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), inputs.size(), shared.speaks())) {
      Batch<Prepared> batch =
          new Batch<>(
              inputs,
              nbo::leadsTo,
              (input, source) -> room.with(source.size(), () -> prepared(loader, input, source)),
              MEMORY_EACH,
              progress,
              spec.commandLine());
      int exitCode =
          batch.run(
              (input, prepared) -> {
                Optional<Path> elsewhere = loader.elsewhere(prepared);
                counts.merge(loader.store(prepared), 1, Integer::sum);
                if (elsewhere.isPresent() || !prepared.notes().isEmpty()) {
                  progress.clear();
                  prepared.notes().forEach(shared::say);
                  elsewhere.ifPresent(
                      other ->
                          shared.say(
                              input.name()
                                  + ": is the same document as "
                                  + other
                                  + ", and takes its place"));
                }
              });
      loader.finish();
      progress.clear();
      if (shared.speaks()) {
        batch.summarize();
        tell(counts);
      }
      return exitCode;
    }
  }

  private static Prepared prepared(StoreLoader loader, Input input, Source source) {
    Optional<Path> path =
        Optional.of(Path.of(input.name()))
            .filter(p -> Files.isRegularFile(p) || Files.isDirectory(p));
    return RdfFile.of(source)
        .map(rdf -> loader.prepareRdf(source, rdf.syntax().getName(), rdf::stream, path))
        .orElseGet(() -> loader.prepare(source, path));
  }

  private void tell(Map<StoreLoader.Stored, Integer> counts) {
    StringBuilder line = new StringBuilder();
    counts.forEach(
        (stored, count) -> {
          line.append(line.length() == 0 ? "" : ", ");
          line.append(
              switch (stored) {
                case ADDED -> Counted.of(count, "file") + " loaded";
                case REPLACED -> Counted.of(count, "file") + " loaded anew";
                case MOVED -> Counted.of(count, "file") + " unchanged elsewhere";
                case UNCHANGED -> Counted.of(count, "file") + " unchanged";
              });
        });
    shared.say(folder + ": " + (line.length() == 0 ? "nothing loaded" : line));
  }
}
