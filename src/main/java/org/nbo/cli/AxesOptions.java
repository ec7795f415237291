package org.nbo.cli;

import java.util.List;
import org.nbo.model.Axes;
import org.nbo.model.Model;
import org.nbo.model.NboException;
import org.nbo.model.RequirementLevel;
import picocli.CommandLine.Option;

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
  Axes axes(Model model) {
    if (tier < 1 || tier > Axes.TIERS) {
      throw NboException.usage("NBO-USAGE", "--tier " + tier + ": there are tiers 1, 2 and 3");
    }
    List<String> known = model.extensions().stream().map(Model.ExtensionInfo::name).toList();
    for (String extension : extensions) {
      if (!known.contains(extension)) {
        throw NboException.usage(
            "NBO-USAGE",
            "--extension " + extension + " is unknown; there are " + String.join(", ", known));
      }
    }
    return new Axes(tier, level.level, known.stream().filter(extensions::contains).toList());
  }
}
