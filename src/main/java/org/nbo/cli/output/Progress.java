package org.nbo.cli.output;

import java.io.PrintWriter;
import org.nbo.Source;
import org.nbo.model.Printable;

/**
 * Says on a terminal how far a command is with its files; says nothing elsewhere. Where several are
 * done at a time, it speaks of the one whose turn it is.
 */
public final class Progress implements AutoCloseable {
  /** A file of this many bytes takes long enough to want to know how far it is. */
  private static final long LARGE = 16L << 20;

  private final PrintWriter err;
  private final int files;
  private final boolean shown;
  private int turn;
  private String current;
  private boolean said;

  /**
   * @param speaks whether to say anything, which is done only on a terminal
   */
  public Progress(PrintWriter err, int files, boolean speaks) {
    this.err = err;
    this.files = files;
    this.shown = speaks && Boolean.getBoolean("nbo.terminal");
  }

  /** Says that it is the next file's turn. */
  public synchronized void next(String file) {
    turn++;
    current = file;
    if (shown && files > 1) {
      say(turn + " of " + files + ": " + file);
    }
  }

  /** The source, of which is said how much is read, where it is large. */
  public Source following(Source source) {
    if (!shown) {
      return source;
    }
    return source.watched(
        new Source.ReadListener() {
          private int percent;

          @Override
          public void read(long bytes, long size) {
            int now = (int) (100 * bytes / Math.max(1, size));
            if (size >= LARGE && now != percent) {
              percent = now;
              percent(source.name(), now);
            }
          }
        });
  }

  private synchronized void percent(String file, int percent) {
    if (file.equals(current)) {
      say(turn + " of " + files + ": " + file + ", " + percent + " %");
    }
  }

  private void say(String what) {
    said = true;
    err.print("\r\033[K" + Printable.line(what));
    err.flush();
  }

  /** Leaves a clean line, for a message or for whatever comes after the command. */
  public synchronized void clear() {
    if (said) {
      said = false;
      err.print("\r\033[K");
      err.flush();
    }
  }

  @Override
  public void close() {
    clear();
  }
}
