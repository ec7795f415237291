package org.nbo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.nbo.cli.batch.Batch;
import org.nbo.cli.batch.Input;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.batch.OutFolder;
import org.nbo.cli.output.Output;
import org.nbo.cli.output.Progress;
import org.nbo.cli.output.Spool;
import org.nbo.cli.rdf.RdfFormat;
import org.nbo.cli.rdf.RdfOutput;
import org.nbo.finding.NboException;
import org.nbo.lift.Detail;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.model.Alignment;
import org.nbo.model.Model;
import org.nbo.model.Prefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nbo lift}: source files to RDF. */
@Command(
    name = "lift",
    description = "Lift OME-XML, also from OME-TIFF or OME-Zarr, into RDF, losing nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class LiftCommand implements Callable<Integer> {
  private static final long MEMORY_EACH = 32L << 20;

  @Mixin private SharedOptions shared;
  @Mixin private InputOptions inputOptions;
  @Mixin private OutOption out;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}; default: as the name of OUT ends, else nq. All but jsonld"
              + " stream.")
  private RdfFormat format;

  @Option(
      names = "--out-dir",
      paramLabel = "DIR",
      description = "Write a file for each input into this folder instead of one for all.")
  private Path folder;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "IRI of the document, instead of its UUID (one file only).")
  private String base;

  @Option(
      names = "--also",
      paramLabel = "NAME",
      description =
          "Say the same in the terms of another vocabulary too (repeatable), for example ome-core.")
  private List<String> vocabularies = List.of();

  @Option(
      names = "--planes",
      paramLabel = "DETAIL",
      defaultValue = "all",
      description =
          "${COMPLETION-CANDIDATES}; default: all. With summary, counts, ranges and distinct values stand"
              + " for planes and whatever else a file has very many of; not lossless.")
  private Detail detail;

  @Override
  public Integer call() {
    if (folder != null) {
      WrongUsage.refuse(spec, "--out-dir writes a file for each input", "-o");
    }
    if (base != null && !isDocumentIri(base)) {
      throw NboException.usage(
          "NBO-USAGE",
          "--base '"
              + base
              + "' is no absolute IRI without a fragment, such as https://example.org/image/7");
    }
    Model model = shared.model(shared::ontology);
    Inputs inputs = inputOptions.find(model, spec, shared.speaks());
    if (base != null && inputs.size() > 1) {
      throw NboException.usage("NBO-USAGE", "--base names one document; give one file with it");
    }
    List<Alignment> alignments = alignments(model);
    Supplier<Lifter> lifts = () -> new Lifter(model, Optional.ofNullable(base), alignments, detail);
    Writing writing = writing(alignments);
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), inputs.size(), shared.speaks())) {
      return folder == null
          ? toOne(inputs, lifts, writing, progress)
          : toEach(inputs, lifts, writing, progress);
    }
  }

  /** Opens an output in the format that was asked for. */
  @FunctionalInterface
  private interface Writing {
    RdfOutput to(OutputStream out);
  }

  private Writing writing(List<Alignment> alignments) {
    RdfFormat syntax = format();
    byte[] context = syntax == RdfFormat.jsonld ? shared.context() : null;
    return stream -> syntax.open(stream, () -> Prefixes.with(alignments), () -> context);
  }

  /** One output for all; of a file that breaks off, nothing is in it where there are several. */
  private int toOne(Inputs inputs, Supplier<Lifter> lifts, Writing writing, Progress progress) {
    try (Output output = out.open(inputs.names())) {
      RdfOutput rdf = writing.to(output.stream());
      boolean single = inputs.size() == 1;
      Batch<Lifted> batch =
          batch(
              inputs,
              lifts,
              progress,
              (lift, input, file) ->
                  single ? new Lifted(rdf.lift(lift, file), null) : aside(rdf, lift, file));
      int exitCode =
          batch.run(
              (input, lifted) -> {
                if (lifted.aside() != null) {
                  append(lifted.aside(), rdf);
                }
                report(input.name(), lifted.result(), progress);
              });
      if (batch.done() > 0) {
        rdf.finish();
        output.complete();
      }
      finish(batch);
      return exitCode;
    }
  }

  /** An output for each, written where it is lifted. */
  private int toEach(Inputs inputs, Supplier<Lifter> lifts, Writing writing, Progress progress) {
    OutFolder targets = new OutFolder(folder, inputs, '.' + format().name());
    Batch<Lifted> batch =
        batch(
            inputs,
            lifts,
            progress,
            (lift, input, file) -> {
              try (Output output = targets.open(input)) {
                RdfOutput rdf = writing.to(output.stream());
                Lifter.Result result = rdf.lift(lift, file);
                rdf.finish();
                output.complete();
                return new Lifted(result, null);
              }
            });
    int exitCode = batch.run((input, lifted) -> report(input.name(), lifted.result(), progress));
    finish(batch);
    return exitCode;
  }

  private void finish(Batch<Lifted> batch) {
    if (shared.speaks()) {
      batch.summarize();
    }
  }

  /**
   * What became of a file.
   *
   * @param aside its statements, or null where they are written already
   */
  private record Lifted(Lifter.Result result, Spool aside) {}

  @FunctionalInterface
  private interface Lifting {
    Lifted lift(Lifter lift, Input input, SourceFile file);
  }

  private Batch<Lifted> batch(
      Inputs inputs, Supplier<Lifter> lifts, Progress progress, Lifting lifting) {
    return new Batch<>(
        inputs, () -> worker(lifts.get(), lifting), MEMORY_EACH, progress, spec.commandLine());
  }

  private static Batch.Worker<Lifted> worker(Lifter lift, Lifting lifting) {
    return new Batch.Worker<>() {
      @Override
      public Optional<Path> leadsTo(SourceFile file) {
        return lift.follow(file);
      }

      @Override
      public Lifted work(Input input, SourceFile file) {
        return lifting.lift(lift, input, file);
      }
    };
  }

  private static Lifted aside(RdfOutput rdf, Lifter lift, SourceFile file) {
    Spool aside = new Spool();
    try {
      return new Lifted(rdf.lift(lift, file, aside), aside);
    } catch (RuntimeException | Error e) {
      aside.discard();
      throw e;
    }
  }

  private static void append(Spool aside, RdfOutput rdf) {
    try (InputStream in = aside.read()) {
      rdf.append(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RdfFormat format() {
    return Optional.ofNullable(format)
        .or(() -> out.target().flatMap(RdfFormat::of))
        .orElse(RdfFormat.nq);
  }

  private static boolean isDocumentIri(String text) {
    try {
      IRIx iri = IRIx.create(text);
      return iri.isReference() && !iri.hasViolations() && text.indexOf('#') < 0;
    } catch (IRIException e) {
      return false;
    }
  }

  private List<Alignment> alignments(Model model) {
    return vocabularies.stream()
        .distinct()
        .map(
            name ->
                Alignment.load(Launcher.resources(), model, name)
                    .orElseThrow(() -> unknownVocabulary(name)))
        .toList();
  }

  private static NboException unknownVocabulary(String name) {
    return NboException.usage(
        "NBO-USAGE",
        "--also "
            + name
            + " is unknown; it takes "
            + String.join(", ", Alignment.names(Launcher.resources())));
  }

  private void report(String file, Lifter.Result result, Progress progress) {
    List<String> lines = shared.speaks() ? Notes.of(file, result) : List.of();
    if (!lines.isEmpty()) {
      progress.clear();
      lines.forEach(spec.commandLine().getErr()::println);
    }
  }
}
