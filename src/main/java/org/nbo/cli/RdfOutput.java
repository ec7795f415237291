package org.nbo.cli;

import org.nbo.lift.Lift;
import org.nbo.lift.SourceFile;

/** Takes what is lifted and writes it in one syntax. */
interface RdfOutput {
  Lift.Result lift(Lift lift, SourceFile file);

  /** Writes what is still to be written once all files are lifted. */
  void finish();
}
