package org.nbo.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
          "Extensions of the model: core, basic, advanced-confocal, calibration-performance, wg11; "
              + "default ${DEFAULT-VALUE}.")
  private List<String> extensions;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Tier, level and extensions under one name instead: minimum, methods, table-3-1 to "
              + "table-3-4, the rows of the paper's Table 3, or wg11, the checklist of QUAREP-LiMi's "
              + "Working Group 11.")
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
   * The same, and where what was asked for is unknown to it, with what the program brings for that.
   */
  Nbo with(Nbo nbo) {
    List<String> asked =
        profile == null || nbo.profiles().containsKey(profile) ? extensions : List.of(profile);
    Nbo extended = nbo;
    for (String name : asked) {
      if (!extended.extensions().contains(name) && nbo.bundledExtensions().contains(name)) {
        extended = extended.withBundled(name);
      }
    }
    return extended;
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
            "NBO-USAGE", "--extension " + extension + " is unknown; there are " + all(nbo, known));
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
          "--profile " + profile + " is unknown; there are " + all(nbo, known.keySet()));
    }
    return known.get(profile);
  }

  /** Those that are known, then those that the program brings. */
  private static String all(Nbo nbo, Collection<String> known) {
    return Stream.of(known, nbo.bundledExtensions())
        .flatMap(Collection::stream)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
