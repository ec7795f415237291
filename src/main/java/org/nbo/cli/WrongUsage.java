package org.nbo.cli;

import picocli.CommandLine;

/** Says in one line what is wrong with the arguments and where help is. */
final class WrongUsage implements CommandLine.IParameterExceptionHandler {
  @Override
  public int handleParseException(CommandLine.ParameterException trouble, String[] arguments) {
    CommandLine line = trouble.getCommandLine();
    String message = trouble.getMessage().lines().findFirst().orElse("wrong usage");
    line.getErr()
        .println(
            "nbo: "
                + message
                + "; see '"
                + line.getCommandSpec().qualifiedName()
                + " --help' [NBO-USAGE]");
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }
}
