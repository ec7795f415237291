package org.nbo.cli;

import org.nbo.cli.output.FailureMessage;
import org.nbo.finding.NboException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Says in one line what is wrong with the arguments and where help is. */
final class WrongUsage implements CommandLine.IParameterExceptionHandler {
  /**
   * Refuses options that do not go together with another one.
   *
   * @param reason which one that is, and why
   */
  static void refuse(CommandSpec command, String reason, String... options) {
    for (String option : options) {
      if (command.commandLine().getParseResult().hasMatchedOption(option)) {
        throw NboException.usage("NBO-USAGE", reason + "; it does not go together with " + option);
      }
    }
  }

  @Override
  public int handleParseException(CommandLine.ParameterException trouble, String[] arguments) {
    CommandLine line = trouble.getCommandLine();
    String message = trouble.getMessage().lines().findFirst().orElse("wrong usage");
    line.getErr()
        .println(
            "nbo: "
                + FailureMessage.printable(message)
                + "; see '"
                + line.getCommandSpec().qualifiedName()
                + " --help' [NBO-USAGE]");
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }
}
