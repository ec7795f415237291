package org.nbo.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nbo.cli.output.Output;
import org.nbo.export.Outlet;

/** The documents that the user wants beside the one that is asked for. */
final class FilesBeside implements AutoCloseable {
  private final Map<String, Output> open = new LinkedHashMap<>();

  /**
   * @param files by what is in them
   * @param inputs files that the command reads
   */
  FilesBeside(Map<String, Path> files, Collection<String> inputs) {
    files.forEach((what, file) -> open.put(what, Output.to(file, inputs)));
  }

  Outlet with(OutputStream document) {
    return new Outlet() {
      @Override
      public OutputStream document() {
        return document;
      }

      @Override
      public OutputStream file(String path) {
        throw new UnsupportedOperationException("a document is no folder: " + path);
      }

      @Override
      public Optional<OutputStream> beside(String what) {
        return Optional.ofNullable(open.get(what)).map(Output::stream);
      }
    };
  }

  void complete() {
    open.values().forEach(Output::complete);
  }

  @Override
  public void close() {
    open.values().forEach(Output::close);
  }
}
