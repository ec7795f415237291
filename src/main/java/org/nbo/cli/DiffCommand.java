package org.nbo.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nbo.Described;
import org.nbo.Nbo;
import org.nbo.RdfFile;
import org.nbo.Source;
import org.nbo.cli.batch.SourceArgument;
import org.nbo.cli.output.Output;
import org.nbo.export.report.DiffReport;
import org.nbo.finding.NboException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nbo diff}: what has changed on this microscope? */
@Command(
    name = "diff",
    description =
        "Say what differs between descriptions of one microscope or experiment: hardware that is new"
            + " or gone, values, names, calibrations.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DiffCommand implements Callable<Integer> {
  private static final int DIFFERENCES = 1;

  @Mixin private SharedOptions shared;
  @Mixin private OutOption out;

  @Parameters(
      paramLabel = "FILE",
      arity = "2..*",
      description =
          "The earlier description and the later; of more than two, in the order of the latest dates"
              + " in them where each has one. Any source that can be lifted, or RDF; - is standard"
              + " input.")
  private List<String> files;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default text, or what the ending of -o says.")
  private Format format;

  /** The words of {@code --format}. */
  enum Format {
    text,
    json,
    md
  }

  @Override
  public Integer call() {
    if (files.stream().filter(SourceArgument.STANDARD_INPUT::equals).count() > 1) {
      throw NboException.usage("NBO-USAGE", "- is standard input, which can be read once");
    }
    Nbo nbo = shared.nbo().loaded();
    List<Described> described = inTime(files.stream().map(f -> described(nbo, f)).toList());
    List<DiffReport.Step> steps = new ArrayList<>();
    for (int i = 1; i < described.size(); i++) {
      Described before = described.get(i - 1);
      Described after = described.get(i);
      steps.add(new DiffReport.Step(before.name(), after.name(), nbo.diff(before, after)));
    }
    try (Output output = out.open(files)) {
      switch (chosen()) {
        case text -> DiffReport.text(steps, output.stream());
        case json -> DiffReport.json(steps, output.stream());
        case md -> DiffReport.markdown(steps, output.stream());
      }
      output.complete();
    }
    return steps.stream().allMatch(s -> s.differences().isEmpty()) ? 0 : DIFFERENCES;
  }

  private Format chosen() {
    String name = out.target().map(f -> f.getFileName().toString()).orElse("");
    return Optional.ofNullable(format)
        .orElse(
            name.endsWith(".json") ? Format.json : name.endsWith(".md") ? Format.md : Format.text);
  }

  private static Described described(Nbo nbo, String file) {
    Source source = SourceArgument.source(file);
    return RdfFile.of(source)
        .map(RdfFile::read)
        .map(data -> nbo.described(file, RdfFile.together(data)))
        .orElseGet(() -> nbo.described(source));
  }

  /** Two as the user gave them; a history by its dates. */
  private static List<Described> inTime(List<Described> given) {
    return given.size() == 2 || given.stream().anyMatch(d -> d.date().isEmpty())
        ? given
        : given.stream().sorted(Comparator.comparing(d -> d.date().orElseThrow())).toList();
  }
}
