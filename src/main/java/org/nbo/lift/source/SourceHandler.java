package org.nbo.lift.source;

/** Receives the content of a source file in its order. */
public interface SourceHandler {
  void start(SourceElement element);

  /** Whether white space between elements matters where the source stands now. */
  boolean keepsBlanks();

  /** Character data; a text may come in several pieces. */
  void text(String text);

  void end();
}
