package org.nbo.cli.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.nbo.Lifted;
import org.nbo.Lifting;

/** N-Quads and N-Triples, written without a detour. */
record BytesOutput(OutputStream out, boolean withGraph) implements RdfOutput {
  @Override
  public Lifted lift(Lifting lifting) {
    return bytes(lifting, out);
  }

  @Override
  public Lifted lift(Lifting lifting, OutputStream aside) {
    return bytes(lifting, aside);
  }

  private Lifted bytes(Lifting lifting, OutputStream to) {
    return withGraph ? lifting.toNQuads(to) : lifting.toNTriples(to);
  }

  @Override
  public void append(InputStream aside) {
    try {
      aside.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void finish() {
    // every file was flushed at its end
  }
}
