package org.nbo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Where an exporter writes. Nothing of it can be seen before all is written, and nothing of it ever
 * where something goes wrong.
 */
public interface Outlet {
  /** Where the document goes; for a format that is one file. Not to be closed. */
  OutputStream document();

  /**
   * A file that goes with it, to be closed by who writes it.
   *
   * @param path within the folder, with {@code /}; for a format that is a folder
   */
  OutputStream file(String path) throws IOException;

  /**
   * Another document beside it that the user wants, such as the sources of what is said; empty
   * where nobody wants it. Not to be closed.
   *
   * @param what which one
   */
  default Optional<OutputStream> beside(String what) {
    return Optional.empty();
  }

  /** One document, and no folder. */
  static Outlet of(OutputStream document) {
    return new Outlet() {
      @Override
      public OutputStream document() {
        return document;
      }

      @Override
      public OutputStream file(String path) {
        throw new UnsupportedOperationException("a stream is no folder: " + path);
      }
    };
  }
}
