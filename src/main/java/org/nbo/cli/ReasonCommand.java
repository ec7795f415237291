package org.nbo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nbo.Nbo;
import org.nbo.RdfFile;
import org.nbo.Reasoned;
import org.nbo.Source;
import org.nbo.cli.batch.Gathering;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.output.Output;
import org.nbo.export.report.ReasonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nbo reason}: what follows from a description, and what in it cannot be. */
@Command(
    name = "reason",
    description =
        "Say by which techniques images were taken, and what a description says that cannot be.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ReasonCommand implements Callable<Integer> {
  private static final int INCONSISTENT = 4;

  /** HermiT takes more than other stages. */
  private static final long MEMORY_EACH = 512L << 20;

  @Mixin private SharedOptions shared;
  @Mixin private CompanionOptions companions;
  @Mixin private InputOptions inputOptions;
  @Mixin private OutOption out;
  @Spec private CommandSpec spec;

  @Option(
      names = "--explain",
      description =
          "Also say from what a technique follows, and each statement on a line of its own.")
  private boolean explain;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format;

  /** The words of {@code --format}. */
  enum Format {
    text,
    json
  }

  @Override
  public Integer call() {
    Nbo nbo = shared.nbo().loaded();
    Inputs inputs = inputOptions.find(nbo, spec, shared.speaks());
    Source[] others = companions.sources();
    List<ReasonReport.Entry> entries = new ArrayList<>();
    int exitCode =
        new Gathering(nbo, inputs, spec.commandLine(), shared.speaks())
            .run(
                MEMORY_EACH,
                (input, source) -> reason(nbo, source, others),
                (input, found) ->
                    entries.add(
                        new ReasonReport.Entry(input.name(), found.modality(), found.impossible())),
                () -> write(entries, inputs));
    boolean consistent = entries.stream().allMatch(e -> e.impossible().isEmpty());
    return consistent ? exitCode : INCONSISTENT;
  }

  private void write(List<ReasonReport.Entry> entries, Inputs inputs) {
    try (Output output = out.open(inputs.names())) {
      if (format == Format.json) {
        ReasonReport.json(entries, output.stream());
      } else {
        ReasonReport.text(entries, explain, output.stream());
      }
      output.complete();
    }
  }

  private static Reasoned reason(Nbo nbo, Source source, Source... companions) {
    return RdfFile.of(source)
        .map(rdf -> nbo.reason(RdfFile.together(rdf.read())))
        .orElseGet(() -> nbo.reason(source, companions));
  }
}
