package org.nbo.lift.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.nbo.finding.NboException;
import org.nbo.model.Model;

/**
 * A format of source files: it knows its own by their beginning, and opens them. What they call the
 * things of the model, their reader says ({@link SourceReader#naming}).
 */
@FunctionalInterface
public interface SourceFormat {
  /**
   * Opens a source and goes to its outermost element.
   *
   * @param head the first bytes of the source
   * @param in the source from its beginning; untouched where it is in another format
   * @param file the name for messages
   * @param model what the source speaks of
   * @return empty where the source is in another format
   * @throws NboException where it is in this one, but cannot be read
   */
  Optional<SourceReader> open(byte[] head, InputStream in, String file, Model model)
      throws IOException;
}
