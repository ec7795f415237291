package org.nbo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.nbo.cli.output.CheckedOutput;
import org.nbo.cli.output.FailureMessage;
import org.nbo.model.ToolVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: data on standard output, talk on standard error, the truth in the exit code.
 */
@Command(
    name = "nbo",
    description = "Microscopy metadata (OME, 4DN-BINA-OME) as linked data.",
    subcommands = {
      AssessCommand.class,
      LiftCommand.class,
      OntologyCommand.class,
      ShapesCommand.class,
      ExportCommand.class,
      ContextCommand.class,
      DeriveCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  fine",
      "  1  findings",
      "  2  wrong usage",
      "  3  a file cannot be read or written",
      "  4  the ontology contradicts itself",
      " 70  a bug in nbo"
    })
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    System.setOut(
        new PrintStream(
            new CheckedOutput(new FileOutputStream(FileDescriptor.out), "standard output"),
            false,
            StandardCharsets.UTF_8));
    System.exit(run(new PrintWriter(out, true, StandardCharsets.UTF_8), arguments));
  }

  /**
   * Runs a command with its data on {@code System.out} and gives its exit code.
   *
   * @param help receives what {@code --help} and {@code --version} say
   */
  static int run(PrintWriter help, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(help);
    line.setHelpFactory(SortedHelp::new);
    line.setExecutionExceptionHandler(new FailureMessage());
    line.setParameterExceptionHandler(new WrongUsage());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    try {
      return line.execute(arguments);
    } catch (Error error) { // picocli passes on only exceptions
      return FailureMessage.report(error, line);
    }
  }

  /** The version as {@code --version} prints it. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"nbo " + ToolVersion.VERSION};
    }
  }
}
