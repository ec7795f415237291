package org.nbo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nbo.Exporting;
import org.nbo.Nbo;
import org.nbo.RdfFile;
import org.nbo.Source;
import org.nbo.cli.batch.Batch;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.batch.MemoryGate;
import org.nbo.cli.batch.OutFolder;
import org.nbo.cli.output.FailureMessage;
import org.nbo.cli.output.FolderOutput;
import org.nbo.cli.output.Output;
import org.nbo.cli.output.Progress;
import org.nbo.export.ExportTarget;
import org.nbo.export.Outlet;
import org.nbo.export.Written;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.model.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nbo export}: documents in the formats of others. */
@Command(
    name = "export",
    description = "Write the graph of a document in another format, such as OME-XML.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ExportCommand implements Callable<Integer> {
  private static final int NAMED_PLACES = 5;
  private static final long MEMORY_EACH = 128L << 20;

  @Mixin private SharedOptions shared;
  @Mixin private CompanionOptions companions;
  @Mixin private InputOptions inputOptions;
  @Mixin private ExportTargets targets;
  @Spec private CommandSpec spec;

  @Option(
      names = "--graph",
      paramLabel = "IRI",
      description = "Which document to write, where a file holds several.")
  private String graph;

  @Option(
      names = "--image",
      paramLabel = "N|IRI",
      description =
          "Which image to write, where a document holds several: its number, from 0, its ID or IRI.")
  private String image;

  @Option(
      names = "-o",
      paramLabel = "OUT",
      description =
          "Write to a file instead of standard output; with several files, into this folder.")
  private Path target;

  private ExportTarget to;
  private Exporting exporting;
  private boolean isOneForEach;
  private int exitCode;

  @Override
  public Integer call() {
    to = targets.chosen();
    Nbo nbo = shared.nbo().loaded();
    Inputs inputs = inputOptions.find(nbo, spec, shared.speaks());
    isOneForEach = inputs.several() && !to.holdsSeveral();
    boolean unnamed = target == null || target.toString().isEmpty();
    if (to.completes().isPresent()) {
      refuse(isOneForEach, unnamed);
    } else if (isOneForEach && unnamed) {
      throw NboException.usage(
          "NBO-USAGE",
          to.name() + " is one document a file; with several files name a folder with -o");
    }
    if (to.isFolder() && unnamed && to.completes().isEmpty()) {
      throw NboException.usage("NBO-USAGE", to.name() + " is a folder; name it with -o");
    }
    exporting = nbo.exporting(to, companions.sources());
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), inputs.size(), shared.speaks())) {
      if (isOneForEach) {
        toEach(nbo, inputs, progress);
      } else {
        toOne(nbo, inputs, progress);
      }
    }
    return exitCode;
  }

  private void refuse(boolean oneForEach, boolean unnamed) {
    if (oneForEach || !unnamed) {
      throw NboException.usage(
          "NBO-USAGE",
          "--into completes what is there, from one file"
              + (unnamed ? "" : "; -o writes something new: give one of them"));
    }
  }

  private void toEach(Nbo nbo, Inputs inputs, Progress progress) {
    OutFolder folder = OutFolder.renaming(target, inputs, to.ending());
    Batch<Exporting.Document> batch = batch(nbo, inputs, progress);
    int read =
        batch.run(
            (input, document) -> {
              progress.clear();
              try {
                write(List.of(document), folder.path(input), inputs);
              } catch (NboException trouble) {
                fail(trouble);
              }
            });
    finish(batch, read);
  }

  /** What does not hold all that was asked for is not written. */
  private void toOne(Nbo nbo, Inputs inputs, Progress progress) {
    List<Exporting.Document> documents = new ArrayList<>();
    Batch<Exporting.Document> batch = batch(nbo, inputs, progress);
    int read = batch.run((input, document) -> documents.add(document));
    progress.clear();
    if (!documents.isEmpty()) {
      try {
        write(documents, target, inputs);
      } catch (NboException trouble) {
        fail(trouble);
      }
    }
    finish(batch, read);
  }

  private void fail(NboException trouble) {
    exitCode = Math.max(exitCode, FailureMessage.report(trouble, spec.commandLine()));
  }

  private void finish(Batch<?> batch, int read) {
    exitCode = Math.max(exitCode, read);
    if (shared.speaks()) {
      batch.summarize();
    }
  }

  private Batch<Exporting.Document> batch(Nbo nbo, Inputs inputs, Progress progress) {
    MemoryGate room = new MemoryGate();
    return new Batch<>(
        inputs,
        nbo::leadsTo,
        (input, source) -> room.with(source.size(), () -> document(source)),
        MEMORY_EACH,
        progress,
        spec.commandLine());
  }

  private Exporting.Document document(Source source) {
    Optional<RdfFile> rdf = RdfFile.of(source);
    Exporting.Document whole =
        rdf.isPresent()
            ? exporting.read(rdf.get().read(), source.name(), graph)
            : exporting.read(source, graph);
    return image == null ? whole : whole.only(image);
  }

  private void write(List<Exporting.Document> documents, Path path, Inputs inputs) {
    Written written =
        to.completes().isPresent()
            ? exporting.write(documents, new NoOutlet())
            : isFolder(documents)
                ? folder(documents, folderPath(documents, path))
                : file(documents, path, inputs);
    if (shared.speaks()) {
      report(documents, written);
    }
  }

  private boolean isFolder(List<Exporting.Document> documents) {
    return to.isFolder(documents.stream().map(Exporting.Document::experiment).toList());
  }

  /** A folder that only what was read called for is not called like a file. */
  private Path folderPath(List<Exporting.Document> documents, Path path) {
    if (path == null || path.toString().isEmpty()) {
      throw NboException.usage(
          "NBO-USAGE",
          documents.get(0).experiment().file()
              + ": makes several files of "
              + to.name()
              + "; name a folder with -o");
    }
    String name = path.getFileName().toString();
    return !to.isFolder() && isOneForEach && name.endsWith(to.ending())
        ? path.resolveSibling(name.substring(0, name.length() - to.ending().length()))
        : path;
  }

  private Written file(List<Exporting.Document> documents, Path path, Inputs inputs) {
    try (Output output = Output.to(path, inputs.names());
        FilesBeside beside = new FilesBeside(targets.beside(), inputs.names())) {
      Written written = exporting.write(documents, beside.with(output.stream()));
      output.complete();
      beside.complete();
      return written;
    }
  }

  private Written folder(List<Exporting.Document> documents, Path path) {
    try (FolderOutput output = FolderOutput.to(path)) {
      Written written = exporting.write(documents, new FolderOutlet(output));
      output.complete();
      return written;
    }
  }

  /** Nothing new is written. */
  private static final class NoOutlet implements Outlet {
    @Override
    public OutputStream document() {
      throw new UnsupportedOperationException("something is completed");
    }

    @Override
    public OutputStream file(String path) {
      return document();
    }
  }

  /** Files of a folder. */
  private record FolderOutlet(FolderOutput folder) implements Outlet {
    @Override
    public OutputStream document() {
      throw new UnsupportedOperationException("a folder is no document");
    }

    @Override
    public OutputStream file(String path) throws IOException {
      return folder.file(path);
    }
  }

  private void report(List<Exporting.Document> documents, Written written) {
    SortedMap<String, Integer> unheld = written.unheld();
    String files =
        documents.stream().map(d -> d.experiment().file()).collect(Collectors.joining(", "));
    for (Exporting.Document document : documents) {
      document.findings().stream()
          .map(Finding::message)
          .distinct()
          .forEach(message -> say(document.experiment().file(), message));
      SortedMap<String, Integer> summarized = document.summarized();
      if (!summarized.isEmpty()) {
        say(
            document.experiment().file(),
            "left out, because the graph only summarizes it (nbo lift --planes all has it all): "
                + Notes.counts(summarized));
      }
    }
    written.notes().forEach(note -> say(files, note));
    if (!unheld.isEmpty()) {
      int count = unheld.values().stream().mapToInt(Integer::intValue).sum();
      say(
          files,
          String.format(
              Locale.ROOT,
              "left out, because %s has no place for it: %s%s (%d in all)",
              to.name(),
              unheld.entrySet().stream()
                  .limit(NAMED_PLACES)
                  .map(e -> e.getKey() + " × " + e.getValue())
                  .collect(Collectors.joining(", ")),
              unheld.size() > NAMED_PLACES ? " …" : "",
              count));
    }
  }

  private void say(String file, String what) {
    spec.commandLine().getErr().println("nbo: " + Printable.line(file + ": " + what));
  }
}
