package org.nbo.store;

import java.io.IOException;
import java.util.Set;

/** Puts sources into a store, on one thread. */
interface Writer {
  /** Takes documents out. */
  void remove(Set<String> documents) throws IOException;

  /** Puts a source in. */
  Segment add(Prepared source) throws IOException;

  /** Enters that a source lies elsewhere now. */
  Segment move(Segment source, String path) throws IOException;

  /** Makes all of it lasting, and visible to others. */
  void finish() throws IOException;

  /** Ends without more than what is lasting already. */
  void close() throws IOException;
}
