package org.nbo;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.nbo.finding.NboException;
import org.nbo.lift.SourceFile;
import org.nbo.lift.SourceFolder;

/**
 * Something to lift or assess: a file, a folder of OME-Zarr, or what a stream brings. OME-XML of
 * all versions, OME-TIFF, NBO-XML, JSON of the Micro-Meta App, also compressed by gzip: what it is,
 * its content says and not its name.
 *
 * <p>A source is looked at when it is used, as often as it is used, by any number of threads. What
 * comes through a stream or a pipe is read when it is first used, and kept in a temporary file
 * until {@link #close}; other sources need no closing.
 */
public final class Source implements AutoCloseable {
  private final Content content;
  private final String fileName;
  private final String name;
  private final ReadListener listener;

  private Source(Content content, String fileName, String name, ReadListener listener) {
    this.content = content;
    this.fileName = fileName;
    this.name = name;
    this.listener = listener;
  }

  /** Hears how far reading is. */
  @FunctionalInterface
  public interface ReadListener {
    /**
     * @param bytes how many were read so far; begins anew when the source is read again
     * @param size how many there are
     */
    void read(long bytes, long size);
  }

  /** A file, a folder of OME-Zarr, or a named pipe. */
  public static Source of(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    String fileName = last == null ? path.toString() : last.toString();
    boolean piped = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    Content content =
        piped
            ? new PipedContent(fileName, () -> Files.newInputStream(path))
            : called -> SourceFile.of(path, called);
    return new Source(content, fileName, path.toString(), null);
  }

  /**
   * What a stream brings. It is read to its end when the source is first used, and not closed.
   *
   * @param fileName what to call it in the graph, for example {@code image.ome.xml}
   */
  public static Source of(String fileName, InputStream stream) {
    return new Source(
        new PipedContent(fileName, () -> CloseShieldInputStream.wrap(stream)),
        fileName,
        fileName,
        null);
  }

  /**
   * Whether a path is a folder in which to look for sources ({@link Nbo#find}), and not a source
   * itself, as a folder of OME-Zarr is.
   */
  public static boolean isFolder(Path path) {
    return SourceFolder.is(path);
  }

  /** The same source under another name in messages and reports; the graph calls it as before. */
  public Source called(String other) {
    return new Source(content, fileName, other, listener);
  }

  /** The same source, telling how much of it is read. */
  public Source watched(ReadListener by) {
    return new Source(content, fileName, name, by);
  }

  /** What messages and reports call it: the path as it was given. */
  public String name() {
    return name;
  }

  /** Its name without folders. */
  public String fileName() {
    return fileName;
  }

  /**
   * How many bytes its document has as it is stored: of an image the document in it alone.
   *
   * @throws NboException where it cannot be read
   */
  public long size() {
    return file().size();
  }

  /**
   * The SHA-256 checksum of its document as it is stored, in lower-case hexadecimal digits: of an
   * image that of the document in it.
   *
   * @throws NboException where it cannot be read
   */
  public String sha256() {
    return file().sha256();
  }

  /**
   * Its document from the beginning, wherever in the source that is, and not compressed.
   *
   * @throws NboException where it cannot be read
   */
  public InputStream open() {
    return file().open();
  }

  /** The source as it is now. */
  SourceFile file() {
    SourceFile file = content.open(name);
    if (listener != null) {
      long size = file.size();
      file.watch(bytes -> listener.read(bytes, size));
    }
    return file;
  }

  /** Where a source is. */
  @FunctionalInterface
  interface Content {
    /**
     * @param name for messages
     */
    SourceFile open(String name);

    /** Leaves nothing behind. */
    default void close() {}
  }

  /**
   * Deletes what was kept of a stream. The source, under all its names, is of no use after that.
   */
  @Override
  public void close() {
    content.close();
  }
}
