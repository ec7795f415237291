package org.nbo.cli;

import java.io.PrintWriter;
import org.nbo.lift.SourceFile;

/** Says on a terminal how far a command is with its files; says nothing elsewhere. */
final class Progress implements AutoCloseable {
  /** A file of this many bytes takes long enough to want to know how far it is. */
  private static final long LARGE = 16L << 20;

  private final PrintWriter err;
  private final int files;
  private final boolean shown;
  private int done;
  private boolean said;

  /**
   * @param speaks whether to say anything, which is done only on a terminal
   */
  Progress(PrintWriter err, int files, boolean speaks) {
    this.err = err;
    this.files = files;
    this.shown = speaks && Boolean.getBoolean("nbo.terminal");
  }

  /** Says that the next file begins. */
  void next(String file) {
    done++;
    if (shown && files > 1) {
      say(done + " of " + files + ": " + file);
    }
  }

  /** Says from now on how much of the file is read, where it is large. */
  void follow(SourceFile file) {
    long size = file.size();
    if (shown && size >= LARGE) {
      file.watch(
          new SourceFile.ReadListener() {
            private int percent;

            @Override
            public void read(long bytes) {
              int now = (int) (100 * bytes / size);
              if (now != percent) {
                percent = now;
                say(done + " of " + files + ": " + file.name() + ", " + now + " %");
              }
            }
          });
    }
  }

  private void say(String what) {
    said = true;
    err.print("\r\033[K" + what);
    err.flush();
  }

  /** Leaves a clean line. */
  @Override
  public void close() {
    if (said) {
      err.print("\r\033[K");
      err.flush();
    }
  }
}
