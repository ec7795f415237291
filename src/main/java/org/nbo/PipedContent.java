package org.nbo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.output.ProxyOutputStream;
import org.nbo.finding.NboException;
import org.nbo.lift.SourceFile;

/** What can be read only once, kept in a temporary file because it is read more often. */
final class PipedContent implements Source.Content {
  private static final int LOOK_AHEAD = 1 << 13;

  private final String fileName;
  private final Pipe pipe;
  private volatile Path copy;
  private volatile boolean closed;
  private boolean complete;

  /**
   * @param fileName what to call it in the graph
   */
  PipedContent(String fileName, Pipe pipe) {
    this.fileName = fileName;
    this.pipe = pipe;
  }

  /** What it comes through. */
  @FunctionalInterface
  interface Pipe {
    InputStream open() throws IOException;
  }

  @Override
  public SourceFile open(String name) {
    keep(name);
    return SourceFile.piped(copy, name, fileName);
  }

  private synchronized void keep(String name) {
    refuseClosed(name);
    if (complete) {
      return;
    }
    try {
      copy = temporary();
      refuseClosed(name);
      try (InputStream in = pipe.open();
          OutputStream out = kept()) {
        byte[] head = in.readNBytes(LOOK_AHEAD);
        if (!SourceFile.mayBegin(head)) {
          throw new IOException("begins with bytes that no document begins with");
        }
        out.write(head);
        in.transferTo(out);
      }
      complete = true;
    } catch (IOException e) {
      String why =
          e instanceof AccessDeniedException
              ? "may not be read; check its permissions"
              : NboException.reason(e);
      throw NboException.unreadable("NBO-LIFT-004", name + ": " + why, e);
    } finally {
      if (!complete) {
        delete();
      }
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("nbo-input-", null);
    } catch (IOException e) {
      throw NboException.unwritable(FileUtils.getTempDirectoryPath(), e);
    }
  }

  /** Writes the copy without creating it, should it be deleted meanwhile. */
  private OutputStream kept() throws IOException {
    Path folder = copy.getParent();
    return new ProxyOutputStream(Files.newOutputStream(copy, StandardOpenOption.WRITE)) {
      @Override
      protected void handleIOException(IOException e) {
        throw NboException.unwritable(folder.toString(), e);
      }
    };
  }

  private void refuseClosed(String name) {
    if (closed) {
      delete();
      throw new IllegalStateException(name + " is closed");
    }
  }

  /** Not for one thread at a time: who ends the program does not wait for the end of a pipe. */
  @Override
  public void close() {
    closed = true;
    delete();
  }

  private void delete() {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      // the operating system clears its temporary folder
    }
  }
}
