package org.nbo.cli.rdf;

import java.io.InputStream;
import java.io.OutputStream;
import org.nbo.Lifted;
import org.nbo.Lifting;

/** Takes what is lifted and writes it in one syntax. */
public interface RdfOutput {
  Lifted lift(Lifting lifting);

  /** Lifts into bytes for {@link #append}; for several threads at a time. */
  Lifted lift(Lifting lifting, OutputStream aside);

  /** Writes what was put aside. */
  void append(InputStream aside);

  /** Writes what is still to be written once all files are lifted. */
  void finish();
}
