package org.nbo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nbo.Assessed;
import org.nbo.Assessing;
import org.nbo.Nbo;
import org.nbo.cli.batch.Batch;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.batch.MemoryGate;
import org.nbo.cli.batch.OutFolder;
import org.nbo.cli.batch.Outcome;
import org.nbo.cli.batch.Outcomes;
import org.nbo.cli.output.Output;
import org.nbo.cli.output.Progress;
import org.nbo.export.report.Extent;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.NboException;
import org.nbo.finding.RequirementLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nbo assess}: is this image fit for a tier, and what is missing? */
@Command(
    name = "assess",
    description = "Say which tier a file meets, and what is missing for the next one.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class AssessCommand implements Callable<Integer> {
  private static final int FINDINGS = 1;
  private static final long MEMORY_EACH = 128L << 20;

  @Mixin private SharedOptions shared;
  @Mixin private CompanionOptions companions;
  @Mixin private InputOptions inputOptions;
  @Mixin private AxesOptions axesOptions;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}; default text, or what the ending of -o says. ttl is the SHACL"
              + " report.")
  private AssessFormat format;

  @Option(
      names = "--strict",
      description = "Exit with 1 also where recommended fields of the asked tier are missing.")
  private boolean strict;

  @Option(
      names = "--no-schema",
      description =
          "Do not check OME-XML against the official schema of its version. What that forbids is a"
              + " warning.")
  private boolean withoutSchema;

  @Option(
      names = "-o",
      paramLabel = "FILE|DIR",
      description =
          "Write the report to this file, whose name ends as reports of a format do, such as"
              + " report.html. Else: write a report for each file into this folder, and with several"
              + " files a summary.")
  private Path target;

  @Option(
      names = "--details",
      description =
          "With several files as text: the summary, then the full report of each. html and md have"
              + " both anyway.")
  private boolean details;

  private boolean allFit = true;

  @Override
  public Integer call() {
    if (target != null && target.toString().isEmpty()) {
      throw NboException.usage("NBO-IO-002", "-o '' takes the name of a file or folder");
    }
    Optional<AssessFormat> byName =
        target == null || Files.isDirectory(target)
            ? Optional.empty()
            : AssessFormat.ofFile(target.getFileName().toString());
    if (format == null) {
      format = byName.orElse(AssessFormat.text);
    }
    Path report = byName.isPresent() ? target : null;
    Path folder = byName.isPresent() ? null : target;
    Nbo nbo = axesOptions.with(shared.nbo().loaded()).loaded();
    Inputs inputs = inputOptions.find(nbo, spec, shared.speaks());
    Axes axes = axesOptions.axes(nbo);
    Assessing assessing = assessing(nbo, axes);
    Extent extent = extent(inputs);
    Outcomes outcomes = format.outcomes(folder == null ? extent : Extent.SUMMARY, folder != null);
    if (inputs.several() && format == AssessFormat.svg && folder == null) {
      throw NboException.usage(
          "NBO-USAGE", "a picture shows one file; -o DIR writes one for each of several files");
    }
    OutFolder reports = folder == null ? null : new OutFolder(folder, inputs, format.ending());
    int exitCode;
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), inputs.size(), shared.speaks())) {
      MemoryGate room = new MemoryGate();
      Batch<Outcome> batch =
          new Batch<>(
              inputs,
              nbo::leadsTo,
              (input, source) -> room.with(source.size(), () -> outcome(assessing.assess(source))),
              MEMORY_EACH,
              progress,
              spec.commandLine());
      exitCode =
          batch.run(
              (input, outcome) -> {
                allFit &= fits(outcome.assessment());
                outcomes.add(outcome);
                if (reports != null) {
                  write(List.of(outcome), axes, Extent.FILE, reports.open(input));
                }
              });
      progress.clear();
      if (reports == null && (batch.done() > 0 || inputs.several())) {
        write(outcomes.all(), axes, extent, Output.to(report, inputs.names()));
      } else if (reports != null && inputs.several() && format.hasSummary()) {
        write(outcomes.all(), axes, Extent.SUMMARY, reports.openSummary());
      }
      if (shared.speaks()) {
        batch.summarize();
      }
    }
    return allFit ? exitCode : Math.max(exitCode, FINDINGS);
  }

  private Assessing assessing(Nbo nbo, Axes axes) {
    Assessing assessing = nbo.assessing(axes, companions.sources());
    Assessing drawn = format.draws() ? assessing.drawn() : assessing;
    return withoutSchema ? drawn.withoutSchema() : drawn;
  }

  /** Without the graphs, so that results which wait for their turn take little memory. */
  private static Outcome outcome(Assessed assessed) {
    return new Outcome(assessed.assessment(), assessed.report());
  }

  private boolean fits(Assessment assessment) {
    return assessment.conforms()
        && (!strict || assessment.tierMet(RequirementLevel.SHOULD) >= assessment.asked().tier());
  }

  private void write(List<Outcome> outcomes, Axes axes, Extent extent, Output target) {
    try (Output output = target) {
      format.write(outcomes, axes, extent, output.stream());
      output.complete();
    }
  }

  private Extent extent(Inputs inputs) {
    if (!inputs.several()) {
      return Extent.FILE;
    }
    return details ? Extent.DETAILS : Extent.SUMMARY;
  }
}
