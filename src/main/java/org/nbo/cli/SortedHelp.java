package org.nbo.cli;

import java.util.Comparator;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Help as picocli writes it, but with options in the same order whatever the locale. */
final class SortedHelp extends CommandLine.Help {
  private static final Comparator<OptionSpec> BY_NAME =
      Comparator.comparing(SortedHelp::name)
          .thenComparing(OptionSpec::shortestName, Comparator.reverseOrder());

  /** Switches before options that take a value. */
  private static final Comparator<OptionSpec> BY_ARITY_AND_NAME =
      Comparator.comparing((OptionSpec option) -> option.arity().max())
          .thenComparing(option -> option.arity().min())
          .thenComparing(OptionSpec::isMultiValue)
          .thenComparing(BY_NAME);

  SortedHelp(CommandSpec command, CommandLine.Help.ColorScheme colors) {
    super(command, colors);
  }

  @Override
  public Comparator<OptionSpec> createDefaultOptionSort() {
    return BY_NAME;
  }

  @Override
  public String detailedSynopsis(
      int headingLength, Comparator<OptionSpec> sort, boolean clusterSwitches) {
    return super.detailedSynopsis(headingLength, BY_ARITY_AND_NAME, clusterSwitches);
  }

  private static String name(OptionSpec option) {
    String shortest = option.shortestName();
    return shortest.replaceFirst("^-+", "").toUpperCase(Locale.ROOT);
  }
}
