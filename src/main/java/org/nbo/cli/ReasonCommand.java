package org.nbo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nbo.Nbo;
import org.nbo.Reasoned;
import org.nbo.Source;
import org.nbo.cli.batch.SourceArgument;
import org.nbo.cli.output.Output;
import org.nbo.cli.rdf.RdfFile;
import org.nbo.export.report.ReasonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nbo reason}: what follows from a description, and what in it cannot be. */
@Command(
    name = "reason",
    description =
        "Say by which techniques images were taken, and what a description says that cannot be.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ReasonCommand implements Callable<Integer> {
  private static final int INCONSISTENT = 4;

  @Mixin private SharedOptions shared;
  @Mixin private CompanionOptions companions;
  @Mixin private OutOption out;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "RDF, by the end of its name, or any source that can be lifted; - is standard input.")
  private List<String> files;

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
    Source[] others = companions.sources();
    List<ReasonReport.Entry> entries = new ArrayList<>();
    for (String file : files) {
      Reasoned reasoned = reason(nbo, file, others);
      entries.add(new ReasonReport.Entry(file, reasoned.modality(), reasoned.impossible()));
    }
    try (Output output = out.open(files)) {
      if (format == Format.json) {
        ReasonReport.json(entries, output.stream());
      } else {
        ReasonReport.text(entries, explain, output.stream());
      }
      output.complete();
    }
    return entries.stream().allMatch(e -> e.impossible().isEmpty()) ? 0 : INCONSISTENT;
  }

  private static Reasoned reason(Nbo nbo, String file, Source... companions) {
    Source source = SourceArgument.source(file);
    return RdfFile.of(source)
        .map(rdf -> nbo.reason(RdfFile.together(rdf.read())))
        .orElseGet(() -> nbo.reason(source, companions));
  }
}
