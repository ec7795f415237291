package org.nbo.cli;

import java.io.PrintWriter;

/** Says on a terminal how far a command is with its files; says nothing elsewhere. */
final class Progress implements AutoCloseable {
  private final PrintWriter err;
  private final int files;
  private final boolean shown;
  private int done;

  Progress(PrintWriter err, int files, boolean speaks) {
    this.err = err;
    this.files = files;
    this.shown = speaks && files > 1 && Boolean.getBoolean("nbo.terminal");
  }

  /** Says that the next file begins. */
  void next(String file) {
    done++;
    if (shown) {
      err.print("\r\033[K" + done + " of " + files + ": " + file);
      err.flush();
    }
  }

  /** Leaves a clean line. */
  @Override
  public void close() {
    if (shown) {
      err.print("\r\033[K");
      err.flush();
    }
  }
}
