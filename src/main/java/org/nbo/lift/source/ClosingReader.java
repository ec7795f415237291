package org.nbo.lift.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A reader that closes its input too. */
public class ClosingReader extends ForwardingReader {
  private final InputStream in;

  public ClosingReader(SourceReader reader, InputStream in) {
    super(reader);
    this.in = in;
  }

  @Override
  public void close() {
    super.close();
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
