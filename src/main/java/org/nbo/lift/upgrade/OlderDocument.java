package org.nbo.lift.upgrade;

import org.nbo.lift.source.SourceReader;

/**
 * A document in an older version of its schema, upgraded or, where that cannot be, as it is
 * written. It can be read more than once, and was upgraded once.
 */
@FunctionalInterface
public interface OlderDocument {
  /** Opens it anew. */
  SourceReader open();
}
