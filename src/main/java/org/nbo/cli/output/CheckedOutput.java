package org.nbo.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.nbo.finding.NboException;

/**
 * An output stream that does not let writers swallow its failures, as {@link java.io.PrintStream}
 * does: a full disk is an {@link NboException}, a reader that went away a {@link ReaderGone}.
 */
public final class CheckedOutput extends FilterOutputStream {
  private final String name;

  /**
   * @param name for messages
   */
  public CheckedOutput(OutputStream out, String name) {
    super(out);
    this.name = name;
  }

  /** Whoever read our output has seen enough, as {@code head} does. */
  public static final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(int b) {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  @Override
  public void close() {
    attempt(out::close);
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (IOException e) {
      if ("Broken pipe".equals(e.getMessage())) {
        throw new ReaderGone();
      }
      throw NboException.unwritable(name, e);
    }
  }
}
