package org.nbo.cli;

import java.io.UncheckedIOException;
import org.nbo.model.NboException;
import picocli.CommandLine;

/** Says in one line what kept a command from doing its work, and gives the exit code. */
final class Troubles implements CommandLine.IExecutionExceptionHandler {
  static final int BUG = 70;

  /** What shells report of a process that wrote into a closed pipe. */
  private static final int READER_GONE = 141;

  private static final int UNREADABLE = NboException.Kind.UNREADABLE.exitCode();

  @Override
  public int handleExecutionException(
      Exception trouble, CommandLine line, CommandLine.ParseResult arguments) {
    int exitCode = report(trouble, line);
    if (exitCode != BUG && arguments.hasMatchedOption("--verbose")) {
      trouble.printStackTrace(line.getErr());
    }
    return exitCode;
  }

  static int report(Exception trouble, CommandLine line) {
    if (trouble instanceof CandidOutput.ReaderGone) {
      return READER_GONE;
    }
    if (trouble instanceof NboException known) {
      line.getErr().println("nbo: " + known.getMessage() + " [" + known.address() + "]");
      return known.kind().exitCode();
    }
    if (trouble instanceof UncheckedIOException io) {
      line.getErr().println("nbo: " + io.getCause().getMessage() + " [NBO-IO-001]");
      return UNREADABLE;
    }
    line.getErr()
        .println(
            "nbo: this is a bug in nbo, not in your file; please report it with the lines below"
                + " [NBO-BUG]");
    trouble.printStackTrace(line.getErr());
    return BUG;
  }
}
