package org.nbo.store;

import java.util.List;

/** A source that is ready to be stored, or need not be. */
public final class Prepared {
  private final Segment source;
  private final Aside content;
  private final List<String> notes;

  /**
   * @param content its statements, those of assessments first; null where the store has them
   * @param notes what is to be told of it
   */
  Prepared(Segment source, Aside content, List<String> notes) {
    this.source = source;
    this.content = content;
    this.notes = List.copyOf(notes);
  }

  /** The IRIs of the documents in it. */
  public List<String> documents() {
    return source.documents();
  }

  /** Whether the store has it already. */
  public boolean isUnchanged() {
    return content == null;
  }

  /** What is to be told of it, for example that it is too large to infer from. */
  public List<String> notes() {
    return notes;
  }

  Segment source() {
    return source;
  }

  Aside content() {
    return content;
  }

  /** Throws away what was put aside. */
  void close() {
    if (content != null) {
      content.close();
    }
  }
}
