package org.nbo.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nbo.export.Extent;
import org.nbo.lift.SourceFile;
import org.nbo.model.Assessment;
import org.nbo.model.Axes;
import org.nbo.model.Model;
import org.nbo.model.NboException;
import org.nbo.model.Ontology;
import org.nbo.model.RequirementLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nbo assess}: is this image fit for a tier, and what is missing? */
@Command(
    name = "assess",
    description = "Say which tier a file meets, and what is missing for the next one.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class AssessCommand implements Callable<Integer> {
  private static final int FINDINGS = 1;

  @Mixin private SharedOptions shared;
  @Mixin private AxesOptions axesOptions;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "OME-XML files; - is standard input.")
  private List<String> files;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. ttl is the SHACL report.")
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
      paramLabel = "DIR",
      description = "Write a report for each file into this folder instead of standard output.")
  private Path folder;

  @Option(
      names = "--details",
      description =
          "With several files as text: the summary, then the full report of each. html and md have"
              + " both anyway.")
  private boolean details;

  private final Map<String, Integer> reportsByName = new HashMap<>();

  @Override
  public Integer call() {
    if (folder != null && folder.toString().isEmpty()) {
      throw NboException.usage("NBO-IO-002", "-o '' takes the name of a folder");
    }
    Ontology ontology = shared.ontology();
    Model model = Model.of(ontology);
    Axes axes = axesOptions.axes(model);
    Assessor assessor =
        new Assessor(
            ontology,
            model,
            shared.shapes(ontology, Axes.cells(axes.extensions())),
            axes,
            !withoutSchema);
    Outcomes outcomes = format.outcomes(extent());
    int exitCode = 0;
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), files.size(), shared.speaks())) {
      for (String name : files) {
        progress.next(name);
        try (SourceFile file = SourceFile.of(name)) {
          progress.follow(file);
          Assessor.Outcome outcome = assessor.assess(file);
          if (folder != null) {
            write(List.of(outcome), axes, folder.resolve(reportName(file.fileName())));
          } else {
            outcomes.add(outcome);
          }
          if (!fits(outcome.assessment())) {
            exitCode = Math.max(exitCode, FINDINGS);
          }
        } catch (NboException unreadable) {
          exitCode = Math.max(exitCode, Troubles.report(unreadable, spec.commandLine()));
        }
      }
    }
    if (folder == null && (!outcomes.all().isEmpty() || files.size() > 1)) {
      write(outcomes.all(), axes, null);
    }
    return exitCode;
  }

  private boolean fits(Assessment assessment) {
    return assessment.conforms()
        && (!strict || assessment.tierMet(RequirementLevel.SHOULD) >= assessment.asked().tier());
  }

  /** The file's name with the ending of the format, numbered where several files share a name. */
  private String reportName(String fileName) {
    int number = reportsByName.merge(fileName, 1, Integer::sum);
    return fileName + (number == 1 ? "" : "-" + number) + format.ending();
  }

  private void write(List<Assessor.Outcome> outcomes, Axes axes, Path target) {
    try (Output output = Output.to(target, files)) {
      format.write(outcomes, axes, target == null ? extent() : Extent.FILE, output.stream());
      output.complete();
    }
  }

  private Extent extent() {
    if (files.size() == 1) {
      return Extent.FILE;
    }
    return details ? Extent.DETAILS : Extent.SUMMARY;
  }
}
