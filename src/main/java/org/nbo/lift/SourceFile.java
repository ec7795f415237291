package org.nbo.lift;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.finding.NboException;
import org.nbo.lift.container.Checksum;
import org.nbo.lift.container.Container;
import org.nbo.lift.container.TemporaryCopy;
import org.nbo.lift.container.WatchedInput;

/**
 * A source file, or a pipe kept in a temporary file, with what identifies its content. The document
 * in it may be compressed, stand in a tag of a TIFF or in a folder of OME-Zarr, or be in another
 * file that this one names; the content says which, not the name.
 */
public final class SourceFile implements AutoCloseable {
  /** What stands for standard input in place of a path. */
  public static final String STANDARD_INPUT = "-";

  private static final long SHORT = 1 << 16;

  private final String name;
  private final String fileName;
  private final Container container;
  private final TemporaryCopy copy;
  private FollowedFile followed;
  private ReadListener listener;
  private Checksum checksum;

  /**
   * @param name as it was given, for messages
   * @param fileName without folders
   * @param copy where that is what the container lies in; else null
   */
  SourceFile(String name, String fileName, Container container, TemporaryCopy copy) {
    this.name = name;
    this.fileName = fileName;
    this.container = container;
    this.copy = copy;
  }

  /**
   * A file by its path, a folder of OME-Zarr by its path, or standard input for {@code -}.
   *
   * @throws NboException where it does not exist, is another folder, is empty or may not be read,
   *     or where what it holds is damaged or no image document at first sight
   */
  public static SourceFile of(String argument) {
    return SourceArgument.open(argument);
  }

  /**
   * Takes the metadata from another file from now on, because this one says that they are there.
   *
   * @param metadataFile path from the folder of this one
   * @param uuid that the other one must state, where it states one; null where any will do
   * @throws NboException where it leads out of that folder, or cannot be read
   */
  void follow(String metadataFile, String uuid) {
    if (copy != null) {
      throw FollowedFile.misled(
          name, metadataFile, "beside it; name the file instead of piping it");
    }
    followed = FollowedFile.of(name, container.path(), metadataFile, uuid);
  }

  /**
   * Compares the UUID of the document with the one that this file expects of it.
   *
   * @throws NboException where they differ
   */
  void check(String uuid) {
    if (followed != null) {
      followed.check(uuid);
    }
  }

  /** Whether the document is so short that it may be no more than the name of another file. */
  boolean mayLeadElsewhere() {
    return followed == null && container.kind() == Container.Kind.TIFF && size() <= SHORT;
  }

  /** The file that holds the metadata: this one, unless it leads to another. */
  SourceFile source() {
    return followed == null ? this : followed.file();
  }

  /** The path of the file that holds the metadata, where this one leads to it. */
  public Optional<Path> elsewhere() {
    return Optional.ofNullable(followed).map(other -> other.file().container.path());
  }

  /** The path as it was given, for messages. */
  public String name() {
    return name;
  }

  /** The name without folders; the same wherever the file lies. */
  public String fileName() {
    return fileName;
  }

  /** The name for messages about a line of the document. */
  String place() {
    return name + container.kind().place();
  }

  /** What the document lies in; empty where it is a file of its own. */
  Optional<String> container() {
    return Optional.of(container.kind().format()).filter(format -> !format.isEmpty());
  }

  /**
   * The format with that of what it lies in.
   *
   * @param document format of the document, for example {@code OME-XML 2016-06}
   */
  public String format(String document) {
    Optional<SourceFile> other = Optional.ofNullable(followed).map(FollowedFile::file);
    return Stream.of(
            container(),
            other.map(file -> "metadata in " + file.fileName),
            other.flatMap(SourceFile::container),
            Optional.of(document))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** Size in bytes of what the checksum is of: of a TIFF the document in it, else the file. */
  public long size() {
    return container.size();
  }

  /** Hears how much of the file is read. */
  @FunctionalInterface
  public interface ReadListener {
    /**
     * @param bytes how many were read so far; begins anew when the file is opened again
     */
    void read(long bytes);
  }

  /** Tells from the next opening on how much is read. */
  public void watch(ReadListener newListener) {
    listener = newListener;
  }

  /** The document from its beginning, wherever it is. */
  public InputStream open() {
    SourceFile source = source();
    return source.container.document(source.stored(), source.name);
  }

  private InputStream stored() {
    try {
      InputStream in = container.stored();
      return listener == null ? in : new WatchedInput(in, listener::read);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The SHA-256 checksum of the file, in lower-case hexadecimal digits; of a TIFF, that of the
   * document in it.
   */
  public String sha256() {
    return source().checksum().hex();
  }

  Checksum checksum() {
    if (checksum == null) {
      try {
        checksum = Checksum.of(container.stored());
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
    return checksum;
  }

  /** The checksum of the document, the same in whatever it lies. */
  Checksum checksumOfDocument() {
    if (container.kind() != Container.Kind.GZIP) {
      return checksum();
    }
    try {
      return Checksum.of(open());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private NboException unreadable(IOException e) {
    return NboException.unreadable("NBO-LIFT-004", name + ": " + e.getMessage(), e);
  }

  @Override
  public void close() {
    if (copy != null) {
      copy.close();
    }
  }
}
