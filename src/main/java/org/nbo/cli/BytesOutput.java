package org.nbo.cli;

import java.io.OutputStream;
import org.nbo.lift.Lift;
import org.nbo.lift.SourceFile;

/** N-Quads and N-Triples, written without a detour. */
record BytesOutput(OutputStream out, boolean withGraph) implements RdfOutput {
  @Override
  public Lift.Result lift(Lift lift, SourceFile file) {
    return lift.toBytes(file, out, withGraph);
  }

  @Override
  public void finish() {
    // every file was flushed at its end
  }
}
