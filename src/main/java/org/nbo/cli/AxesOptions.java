package org.nbo.cli;

import java.util.List;
import java.util.Map;
import org.nbo.Nbo;
import org.nbo.finding.Axes;
import org.nbo.finding.NboException;
import org.nbo.finding.RequirementLevel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The three axes: what a file is held against. */
final class AxesOptions {
  @Option(
      names = "--tier",
      paramLabel = "1|2|3",
      defaultValue = "1",
      description = "Tier that the file must meet; default ${DEFAULT-VALUE}.")
  private int tier;

  @Option(
      names = "--level",
      paramLabel = "must|all",
      defaultValue = "must",
      description = "Required fields only, or the recommended ones too; default ${DEFAULT-VALUE}.")
  private Level level;

  @Option(
      names = "--extension",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "core",
      description =
          "Extensions of the model: core, basic, advanced-confocal, calibration-performance; "
              + "default ${DEFAULT-VALUE}.")
  private List<String> extensions;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Tier, level and extensions under one name instead: minimum, methods, or table-3-1 to "
              + "table-3-4, the rows of the paper's Table 3.")
  private String profile;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The words of {@code --level}. */
  enum Level {
    must(RequirementLevel.MUST),
    all(RequirementLevel.SHOULD);

    private final RequirementLevel level;

    Level(RequirementLevel level) {
      this.level = level;
    }
  }

  /**
   * What was asked for.
   *
   * @throws NboException where there is no such tier or extension
   */
  Axes axes(Nbo nbo) {
    if (profile != null) {
      return profile(nbo);
    }
    if (tier < 1 || tier > Axes.TIERS) {
      throw NboException.usage("NBO-USAGE", "--tier " + tier + ": there are tiers 1, 2 and 3");
    }
    List<String> known = nbo.extensions();
    for (String extension : extensions) {
      if (!known.contains(extension)) {
        throw NboException.usage(
            "NBO-USAGE",
            "--extension " + extension + " is unknown; there are " + String.join(", ", known));
      }
    }
    return new Axes(tier, level.level, known.stream().filter(extensions::contains).toList());
  }

  private Axes profile(Nbo nbo) {
    WrongUsage.refuse(command, "--profile says it all", "--tier", "--level", "--extension");
    Map<String, Axes> known = nbo.profiles();
    if (!known.containsKey(profile)) {
      throw NboException.usage(
          "NBO-USAGE",
          "--profile " + profile + " is unknown; there are " + String.join(", ", known.keySet()));
    }
    return known.get(profile);
  }
}
