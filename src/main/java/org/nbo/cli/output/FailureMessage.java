package org.nbo.cli.output;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.nbo.finding.NboException;
import org.nbo.model.Printable;
import org.nbo.store.DatabaseTrouble;
import picocli.CommandLine;

/** Says in one line what kept a command from doing its work, and gives the exit code. */
public final class FailureMessage implements CommandLine.IExecutionExceptionHandler {
  private static final int USAGE = 2;
  private static final int UNREADABLE = 3;
  private static final int INCONSISTENT = 4;
  public static final int BUG = 70;

  /** Before what Java says of a class that is not there or is none. */
  public static final String DAMAGED = "nbo: the program is damaged (";

  public static final String BUILD_ANEW =
      "); delete the folder target, and ./nbo builds it anew [NBO-BUILD]";

  private static final int LONGEST = 2000;

  /** What shells report of a process that wrote into a closed pipe. */
  private static final int READER_GONE = 141;

  /** What shells report of a process that was interrupted. */
  private static final int STOPPED = 130;

  @Override
  public int handleExecutionException(
      Exception trouble, CommandLine line, CommandLine.ParseResult arguments) {
    return report(trouble, line);
  }

  /** One line of reasonable length, whatever the file has put into it. */
  public static String printable(String message) {
    String line = Printable.line(message);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
  }

  /** Says what kept a command from its work with one of several files. */
  public static int report(Throwable trouble, String file, CommandLine line) {
    return reported(trouble, printable(file) + ": ", line);
  }

  public static int report(Throwable trouble, CommandLine line) {
    return reported(trouble, "", line);
  }

  private static int reported(Throwable trouble, String where, CommandLine line) {
    int exitCode = say(known(trouble), where, line);
    CommandLine.ParseResult arguments = line.getParseResult();
    if (exitCode != BUG && arguments != null && arguments.hasMatchedOption("--verbose")) {
      trouble.printStackTrace(line.getErr());
    }
    return exitCode;
  }

  private static int exitCode(NboException.Kind kind) {
    return switch (kind) {
      case USAGE -> USAGE;
      case UNREADABLE -> UNREADABLE;
      case INCONSISTENT -> INCONSISTENT;
    };
  }

  /** What a library may have wrapped in an exception of its own, such as a writer of RDF. */
  private static Throwable known(Throwable trouble) {
    return NboException.causes(trouble)
        .filter(
            each ->
                each instanceof CheckedOutput.ReaderGone
                    || each instanceof Stopped
                    || each instanceof NboException
                    || each instanceof OutOfMemoryError)
        .findFirst()
        .orElse(trouble);
  }

  private static int say(Throwable trouble, String where, CommandLine line) {
    if (trouble instanceof CheckedOutput.ReaderGone) {
      return READER_GONE;
    }
    if (trouble instanceof Stopped) {
      return STOPPED;
    }
    if (trouble instanceof NboException known) {
      Stream.concat(Stream.of(known.getMessage()), known.more().stream())
          .map(message -> "nbo: " + printable(message) + " [" + known.address() + "]")
          .forEach(line.getErr()::println);
      return exitCode(known.kind());
    }
    if (trouble instanceof UncheckedIOException io) {
      line.getErr()
          .println(
              "nbo: " + where + printable(NboException.reason(io.getCause())) + " [NBO-IO-001]");
      return UNREADABLE;
    }
    if (trouble instanceof OutOfMemoryError) {
      line.getErr()
          .println(
              "nbo: "
                  + where
                  + "not enough memory for this; give more, for example NBO_JAVA_OPTIONS=-Xmx4g"
                  + " [NBO-MEMORY]");
      return UNREADABLE;
    }
    if (trouble instanceof StackOverflowError) {
      line.getErr()
          .println(
              "nbo: "
                  + where
                  + "something in it is nested too deeply; simplify it, or give more stack, for"
                  + " example NBO_JAVA_OPTIONS=-Xss16m [NBO-MEMORY]");
      return UNREADABLE;
    }
    Path store = store(line);
    if (store != null && DatabaseTrouble.is(trouble)) {
      return say(DatabaseTrouble.of(store, trouble), where, line);
    }
    if (trouble instanceof ClassFormatError
        || trouble.getCause() instanceof ClassNotFoundException) {
      line.getErr().println(DAMAGED + trouble + BUILD_ANEW);
      return BUG;
    }
    line.getErr()
        .println(
            "nbo: this is a bug in nbo, not in your file; please report it with the lines below"
                + " [NBO-BUG]");
    trouble.printStackTrace(line.getErr());
    return BUG;
  }

  /** The store that the command was to work with, or null. */
  private static Path store(CommandLine line) {
    CommandLine.ParseResult arguments = line.getParseResult();
    while (arguments != null && arguments.hasSubcommand()) {
      arguments = arguments.subcommand();
    }
    return arguments == null ? null : arguments.matchedOptionValue("--store", (Path) null);
  }
}
