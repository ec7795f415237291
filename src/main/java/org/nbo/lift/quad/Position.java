package org.nbo.lift.quad;

/** Where something stands in a source. */
public interface Position {
  /** Line in the file, counted from 1; 0 where it is not known. */
  int line();
}
