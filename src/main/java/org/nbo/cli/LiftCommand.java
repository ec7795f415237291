package org.nbo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nbo.ImagedBy;
import org.nbo.Lifted;
import org.nbo.Lifting;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.cli.batch.Batch;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.batch.OutFolder;
import org.nbo.cli.output.Output;
import org.nbo.cli.output.Progress;
import org.nbo.cli.output.Spool;
import org.nbo.cli.rdf.RdfFormat;
import org.nbo.cli.rdf.RdfOutput;
import org.nbo.finding.NboException;
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
          "${COMPLETION-CANDIDATES}; default: as the name of OUT ends, else nq. ndjsonld has a"
              + " line for each image and instrument.")
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
      names = "--infer",
      description =
          "Add what follows by rules, also by which techniques images were taken and which conditions"
              + " of fields are met, in a named graph of its own (needs memory for all that a file says).")
  private boolean infer;

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

  @Option(
      names = "--assembly",
      paramLabel = "NAME",
      description =
          "The genome assembly in which genomic files count, for example GRCh38 or hg38, whatever they"
              + " say themselves.")
  private String assembly;

  @Mixin private ImagingOptions imagingOptions;

  private Optional<ImagedBy> imagedBy = Optional.empty();

  /** The words of {@code --planes}. */
  enum Detail {
    all,
    summary
  }

  @Override
  public Integer call() {
    if (folder != null) {
      WrongUsage.refuse(spec, "--out-dir writes a file for each input", "-o");
    }
    if (base != null && !Lifting.isBase(base)) {
      throw NboException.usage(
          "NBO-USAGE",
          "--base '"
              + base
              + "' is no absolute IRI without a fragment, such as https://example.org/image/7");
    }
    Nbo nbo = shared.nbo().loaded();
    Inputs inputs = inputOptions.find(nbo, spec, shared.speaks(), Inputs.Wanted.ALL);
    if (base != null && inputs.size() > 1) {
      throw NboException.usage("NBO-USAGE", "--base names one document; give one file with it");
    }
    vocabularies.stream()
        .filter(name -> !nbo.vocabularies().contains(name))
        .findFirst()
        .ifPresent(name -> refuse(name, nbo));
    imagedBy = imagingOptions.imagedBy(nbo);
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), inputs.size(), shared.speaks())) {
      return folder == null
          ? toOne(nbo, inputs, writing(nbo), progress)
          : toEach(nbo, inputs, writing(nbo), progress);
    }
  }

  /** Opens an output in the format that was asked for. */
  @FunctionalInterface
  private interface Writing {
    RdfOutput to(OutputStream out);
  }

  private Writing writing(Nbo nbo) {
    RdfFormat syntax = format();
    syntax.prepare();
    String[] also = vocabularies.toArray(String[]::new);
    return stream -> syntax.open(stream, nbo, also);
  }

  /** One output for all; of a file that breaks off, nothing is in it where there are several. */
  private int toOne(Nbo nbo, Inputs inputs, Writing writing, Progress progress) {
    try (Output output = out.open(inputs.names())) {
      RdfOutput rdf = writing.to(output.stream());
      boolean single = inputs.size() == 1;
      Batch<Done> batch =
          batch(
              nbo,
              inputs,
              progress,
              (input, source) -> {
                Lifting lifting = lifting(nbo, source);
                return single ? new Done(rdf.lift(lifting), null) : aside(rdf, lifting);
              });
      int exitCode =
          batch.run(
              (input, done) -> {
                if (done.aside() != null) {
                  append(done.aside(), rdf);
                }
                report(input.name(), done.lifted(), progress);
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
  private int toEach(Nbo nbo, Inputs inputs, Writing writing, Progress progress) {
    OutFolder targets = new OutFolder(folder, inputs, '.' + format().name());
    Batch<Lifted> batch =
        batch(
            nbo,
            inputs,
            progress,
            (input, source) -> {
              try (Output output = targets.open(input)) {
                RdfOutput rdf = writing.to(output.stream());
                Lifted lifted = rdf.lift(lifting(nbo, source));
                rdf.finish();
                output.complete();
                return lifted;
              }
            });
    int exitCode = batch.run((input, lifted) -> report(input.name(), lifted, progress));
    finish(batch);
    return exitCode;
  }

  /** What was asked for, of one source. */
  private Lifting lifting(Nbo nbo, Source source) {
    Lifting lifting = nbo.lift(source);
    if (base != null) {
      lifting = lifting.base(base);
    }
    if (detail == Detail.summary) {
      lifting = lifting.summarizing();
    }
    if (infer) {
      lifting = lifting.inferring();
    }
    if (assembly != null) {
      lifting = lifting.countingIn(assembly);
    }
    if (imagedBy.isPresent()) {
      lifting = lifting.imagedBy(imagedBy.get());
    }
    for (String vocabulary : new LinkedHashSet<>(vocabularies)) {
      lifting = lifting.also(vocabulary);
    }
    return lifting;
  }

  private void finish(Batch<?> batch) {
    if (shared.speaks()) {
      batch.summarize();
    }
  }

  /**
   * What became of a file.
   *
   * @param aside its statements, or null where they are written already
   */
  private record Done(Lifted lifted, Spool aside) {}

  private <R> Batch<R> batch(Nbo nbo, Inputs inputs, Progress progress, Batch.Work<R> work) {
    return new Batch<>(inputs, nbo::leadsTo, work, MEMORY_EACH, progress, spec.commandLine());
  }

  private static Done aside(RdfOutput rdf, Lifting lifting) {
    Spool aside = new Spool();
    try {
      return new Done(rdf.lift(lifting, aside), aside);
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

  private static void refuse(String vocabulary, Nbo nbo) {
    throw NboException.usage(
        "NBO-USAGE",
        "--also " + vocabulary + " is unknown; it takes " + String.join(", ", nbo.vocabularies()));
  }

  private void report(String file, Lifted lifted, Progress progress) {
    List<String> lines = shared.speaks() ? Notes.of(file, lifted) : List.of();
    if (!lines.isEmpty()) {
      progress.clear();
      lines.forEach(spec.commandLine().getErr()::println);
    }
  }
}
