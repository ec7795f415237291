package org.nbo.serve.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which no more than so much is read. */
final class BoundedBody extends FilterInputStream {
  private final long most;
  private final String option;
  private long read;

  /**
   * @param option with which the server takes more
   */
  BoundedBody(InputStream in, long most, String option) {
    super(in);
    this.most = most;
    this.option = option;
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
  }
}
