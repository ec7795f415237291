package org.nbo.serve.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body in the form that servlets know, for those who wait for it. */
final class BodyStream extends ServletInputStream {
  private final InputStream body;
  private boolean finished;

  BodyStream(InputStream body) {
    this.body = body;
  }

  @Override
  public int read() throws IOException {
    int next = body.read();
    finished |= next < 0;
    return next;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int got = body.read(to, from, length);
    finished |= got < 0;
    return got;
  }

  @Override
  public boolean isFinished() {
    return finished;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException();
  }
}
