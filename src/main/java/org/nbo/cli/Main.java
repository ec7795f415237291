package org.nbo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.nbo.Nbo;
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
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  fine",
      "  1  findings",
      "  2  wrong usage",
      "  3  a file cannot be read or written",
      "  4  the ontology contradicts itself, or data contradict it",
      " 70  a bug in nbo"
    })
public final class Main {
  private static final List<Class<?>> COMMANDS =
      List.of(
          AssessCommand.class,
          CheckCommand.class,
          LiftCommand.class,
          ReasonCommand.class,
          DiffCommand.class,
          LoadCommand.class,
          QueryCommand.class,
          LinkCommand.class,
          OntologyCommand.class,
          ShapesCommand.class,
          ExportCommand.class,
          ContextCommand.class,
          ServeCommand.class,
          DeriveCommand.class);

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setOut(
        new PrintStream(
            new CheckedOutput(new FileOutputStream(FileDescriptor.out), "standard output"),
            false,
            StandardCharsets.UTF_8));
    int exitCode;
    try {
      exitCode = run(arguments);
    } catch (LinkageError damaged) { // Java itself would end with 1, which means findings
      System.err.println(FailureMessage.DAMAGED + damaged + FailureMessage.BUILD_ANEW);
      exitCode = FailureMessage.BUG;
    }
    System.exit(exitCode);
  }

  /**
   * Runs a command with its data, or what {@code --help} and {@code --version} say, on {@code
   * System.out} and gives its exit code.
   */
  static int run(String... arguments) {
    return run(Nbo::bundled, arguments);
  }

  /**
   * The same.
   *
   * @param program what does the work; one that was used before has read its data already
   */
  static int run(Supplier<Nbo> program, String... arguments) {
    StringWriter help = new StringWriter(); // picocli would not pass on that it cannot be written
    CommandLine line = commands(program, arguments.length == 0 ? "" : arguments[0]);
    line.setOut(new PrintWriter(help));
    line.setHelpFactory(SortedHelp::new);
    line.setExecutionExceptionHandler(new FailureMessage());
    line.setParameterExceptionHandler(new WrongUsage());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false); // a file may be called so
    try {
      int exitCode = line.execute(arguments);
      System.out.print(help);
      System.out.flush();
      return exitCode;
    } catch (RuntimeException | Error trouble) { // picocli passes on only exceptions of commands
      return FailureMessage.report(trouble, line);
    }
  }

  /**
   * The commands with their options.
   *
   * @param program what does their work
   */
  public static CommandLine commands(Supplier<Nbo> program) {
    return commands(program, "");
  }

  /**
   * The same with one command only, since reading the options of all takes a tenth of a start.
   *
   * @param wanted its name; there are all where none has it
   */
  private static CommandLine commands(Supplier<Nbo> program, String wanted) {
    CommandLine.IFactory others = CommandLine.defaultFactory();
    CommandLine.IFactory factory =
        new CommandLine.IFactory() {
          @Override
          public <K> K create(Class<K> kind) throws Exception {
            return kind == SharedOptions.class
                ? kind.cast(new SharedOptions(program))
                : others.create(kind);
          }
        };
    CommandLine line = new CommandLine(new Main(), factory);
    boolean one = COMMANDS.stream().anyMatch(command -> isCalled(command, wanted));
    for (Class<?> command : COMMANDS) {
      if (!one || isCalled(command, wanted)) {
        line.addSubcommand(new CommandLine(command, factory));
      }
    }
    return line;
  }

  /** Commands are called as their classes are. */
  private static boolean isCalled(Class<?> command, String name) {
    return command.getSimpleName().toLowerCase(Locale.ROOT).equals(name + "command");
  }

  /** The version as {@code --version} prints it. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"nbo " + ToolVersion.VERSION};
    }
  }
}
