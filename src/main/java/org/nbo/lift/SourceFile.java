package org.nbo.lift;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.finding.NboException;
import org.nbo.lift.container.Checksum;
import org.nbo.lift.container.Container;
import org.nbo.lift.container.DocumentStart;
import org.nbo.lift.container.OmeZarr;
import org.nbo.lift.container.WatchedInput;
import org.nbo.lift.mend.Mend;
import org.nbo.lift.mend.Mender;

/**
 * A source file, or a pipe kept in a temporary file, with what identifies its content. The document
 * in it may be compressed, stand in a tag of a TIFF or in a folder of OME-Zarr, or be in another
 * file that this one names; the content says which, not the name.
 */
public final class SourceFile {
  private static final long SHORT = 1 << 16;

  private final String name;
  private final String fileName;
  private final Container container;
  private final boolean piped;
  private final Stamp stamp;
  private final Set<Mend> mends = new LinkedHashSet<>();
  private FollowedFile followed;
  private ReadListener listener;
  private Checksum checksum;
  private byte[] shortDocument;

  private SourceFile(String name, String fileName, Container container, boolean piped) {
    this.name = name;
    this.fileName = fileName;
    this.container = container;
    this.piped = piped;
    this.stamp = Stamp.of(container.path());
  }

  /** Of which time a file is. */
  private record Stamp(long size, FileTime time) {
    static Stamp of(Path path) {
      try {
        return new Stamp(Files.size(path), Files.getLastModifiedTime(path));
      } catch (IOException e) {
        return new Stamp(-1, FileTime.fromMillis(0));
      }
    }
  }

  /**
   * Sees that what was read is one file, and not the beginning of one and the end of another.
   *
   * @throws NboException where it was changed since it was looked at first
   */
  void checkUnchanged() {
    if (!piped && !stamp.equals(Stamp.of(container.path()))) {
      throw NboException.unreadable(
          "NBO-LIFT-006", name + ": was changed while it was read; try again when it is complete");
    }
  }

  /** A file or a folder of OME-Zarr. */
  public static SourceFile of(Path path) {
    return of(path, path.toString());
  }

  /**
   * A file or a folder of OME-Zarr.
   *
   * @param name for messages
   * @throws NboException where it does not exist, is another folder, is empty or may not be read,
   *     or where what it holds is damaged or no image document at first sight
   */
  public static SourceFile of(Path path, String name) {
    if (!Files.exists(path)) {
      throw unreadable(name, "no such file");
    }
    if (!Files.isReadable(path)) {
      throw unreadable(name, "may not be read; check its permissions");
    }
    boolean zarr = OmeZarr.is(path);
    if (Files.isDirectory(path) && !zarr) {
      throw unreadable(name, "is a folder");
    }
    try {
      if (zarr) {
        return new SourceFile(name, fileName(path), OmeZarr.document(path, name), false);
      }
      return regular(path, name, fileName(path), false);
    } catch (IOException e) {
      throw unreadable(name, NboException.reason(e));
    }
  }

  /** Whether anything that can be read begins with these bytes. */
  public static boolean mayBegin(byte[] head) {
    return DocumentStart.isPossible(head);
  }

  /**
   * What came through a pipe, so that there is nothing beside it.
   *
   * @param copy where it is kept, because it is read twice: for its checksum, and to lift
   * @param name for messages
   * @param fileName what to call it in the graph
   * @throws NboException as for a file
   */
  public static SourceFile piped(Path copy, String name, String fileName) {
    try {
      return regular(copy, name, fileName, true);
    } catch (IOException e) {
      throw unreadable(name, NboException.reason(e));
    }
  }

  private static SourceFile regular(Path path, String name, String fileName, boolean piped)
      throws IOException {
    if (Files.size(path) == 0) {
      throw unreadable(name, "is empty");
    }
    return new SourceFile(name, fileName, Container.of(path, name), piped);
  }

  private static String fileName(Path path) {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }

  private static NboException unreadable(String name, String why) {
    return NboException.unreadable("NBO-LIFT-004", name + ": " + why);
  }

  /**
   * Takes the metadata from another file from now on, because this one says that they are there.
   *
   * @param metadataFile path from the folder of this one
   * @param uuid that the other one must state, where it states one; null where any will do
   * @throws NboException where it leads out of that folder, or cannot be read
   */
  void follow(String metadataFile, String uuid) {
    if (piped) {
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
    return followed == null && !isZarr() && size() <= SHORT;
  }

  /**
   * What the groups of a folder of OME-Zarr say beside the OME-XML in it, as a source of its own;
   * empty where this is none.
   */
  public Optional<SourceFile> groups() {
    if (container.kind() != Container.Kind.ZARR) {
      return Optional.empty();
    }
    try {
      return OmeZarr.beside(container.path().getParent().getParent())
          .map(groups -> new SourceFile(name, fileName, groups, false));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * A file in a folder of OME-Zarr, beside its groups; empty where this is none, or there is none.
   */
  public Optional<Path> inFolder(String fileInIt) {
    return container.kind() == Container.Kind.ZARR
        ? Optional.of(container.path().getParent().resolveSibling(fileInIt))
            .filter(Files::isRegularFile)
        : Optional.empty();
  }

  private boolean isZarr() {
    return container.kind() == Container.Kind.ZARR || container.kind() == Container.Kind.ZARR_NODES;
  }

  /** The file that holds the metadata: this one, unless it leads to another. */
  SourceFile source() {
    return followed == null ? this : followed.file();
  }

  /** The path of the file that holds the metadata, where this one leads to it. */
  public Optional<Path> elsewhere() {
    return Optional.ofNullable(followed).map(other -> other.file().container.path());
  }

  /** Where the file lies; empty where it came through a pipe. */
  Optional<Path> path() {
    return piped ? Optional.empty() : Optional.of(container.path());
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

  /** The document from its beginning, wherever it is, and mended where it is not quite right. */
  public InputStream open() {
    SourceFile source = source();
    try {
      return source.isShort() ? source.openShort() : source.mended();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputStream mended() throws IOException {
    return Mender.mended(asStored(), mends::add);
  }

  private boolean isShort() {
    return container.kind() == Container.Kind.DOCUMENT && size() <= SHORT;
  }

  /** A short one is opened several times, so it is read and mended once. */
  private InputStream openShort() throws IOException {
    if (shortDocument == null) {
      try (InputStream whole = mended()) {
        shortDocument = whole.readAllBytes();
      } catch (IOException e) {
        return mended(); // whoever reads it says where that ends
      }
    }
    return new ByteArrayInputStream(shortDocument);
  }

  /** What was mended of the document; complete once it is read. */
  Set<Mend> mends() {
    return Collections.unmodifiableSet(mends);
  }

  private InputStream asStored() {
    return container.document(stored(), name);
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
      return Checksum.of(source().asStored());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private NboException unreadable(IOException e) {
    return NboException.unreadable("NBO-LIFT-004", name + ": " + NboException.reason(e), e);
  }
}
