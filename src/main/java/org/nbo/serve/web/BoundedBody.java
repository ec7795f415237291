package org.nbo.serve.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A body of which no more than so much is read, and that does not come in drops. */
final class BoundedBody extends FilterInputStream {
  /** Slower than any line over which one would send files. */
  private static final long BYTES_A_SECOND = 4_000;

  private final long most;
  private final String option;
  private final long patience;
  private final long start = System.nanoTime();
  private long read;

  /**
   * @param option with which the server takes more
   * @param patience how long it may come as slowly as it wants
   */
  BoundedBody(InputStream in, long most, String option, Duration patience) {
    super(in);
    this.most = most;
    this.option = option;
    this.patience = patience.toNanos();
  }

  static Refusal tooLarge(long most, String option) {
    return new Refusal(
        413,
        "the body is larger than the "
            + most
            + " bytes that this server takes; "
            + option
            + " lets it take more");
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int got = super.read(to, from, length);
    if (got > 0) {
      count(got);
    }
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) {
    read += bytes;
    if (read > most) {
      throw tooLarge(most, option);
    }
    long late = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start - patience);
    if (late > 0 && read / late < BYTES_A_SECOND) {
      throw new Refusal(408, "the body comes too slowly");
    }
  }
}
