package org.nbo.cli.rdf;

import java.io.InputStream;
import java.io.OutputStream;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;

/** Takes what is lifted and writes it in one syntax. */
public interface RdfOutput {
  Lifter.Result lift(Lifter lift, SourceFile file);

  /** Lifts into bytes for {@link #append}; for several threads at a time. */
  Lifter.Result lift(Lifter lift, SourceFile file, OutputStream aside);

  /** Writes what was put aside. */
  void append(InputStream aside);

  /** Writes what is still to be written once all files are lifted. */
  void finish();
}
