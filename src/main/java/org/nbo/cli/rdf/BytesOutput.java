package org.nbo.cli.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;

/** N-Quads and N-Triples, written without a detour. */
record BytesOutput(OutputStream out, boolean withGraph) implements RdfOutput {
  @Override
  public Lifter.Result lift(Lifter lift, SourceFile file) {
    return lift.toBytes(file, out, withGraph);
  }

  @Override
  public Lifter.Result lift(Lifter lift, SourceFile file, OutputStream aside) {
    return lift.toBytes(file, aside, withGraph);
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
