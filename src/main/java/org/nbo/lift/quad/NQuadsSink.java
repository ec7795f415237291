package org.nbo.lift.quad;

import java.io.OutputStream;

/** Writes N-Quads or N-Triples, many in a thread of their own. */
public final class NQuadsSink extends Handover {
  private final NQuadsWriter writer;

  public NQuadsSink(OutputStream out, boolean withGraph) {
    this(new NQuadsWriter(out, withGraph));
  }

  private NQuadsSink(NQuadsWriter writer) {
    super(writer);
    this.writer = writer;
  }

  @Override
  public void finish() {
    super.finish();
    writer.flush();
  }
}
