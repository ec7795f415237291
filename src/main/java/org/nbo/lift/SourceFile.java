package org.nbo.lift;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.finding.NboException;
import org.nbo.lift.container.Container;
import org.nbo.lift.container.OmeZarr;

/**
 * A source file, or what came through a pipe, with what identifies its content. The document in it
 * may be compressed, stand in a tag of a TIFF or in a folder of OME-Zarr, or be in another file
 * that this one names; the content says which, not the name.
 */
public final class SourceFile {
  private static final long SHORT = 1 << 16;

  private final String name;
  private final String fileName;
  private final Container container;
  private final boolean piped;
  private SourceFile elsewhere;
  private String expectedUuid;
  private ReadListener listener;
  private byte[] digest;

  private SourceFile(String name, String fileName, Container container, boolean piped) {
    this.name = name;
    this.fileName = fileName;
    this.container = container;
    this.piped = piped;
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
        Container document = Container.of(OmeZarr.document(path, name), name);
        return new SourceFile(name, fileName(path), document.as(Container.Kind.ZARR), false);
      }
      return of(path, name, fileName(path), false);
    } catch (IOException e) {
      throw unreadable(name, e.getMessage());
    }
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
      return of(copy, name, fileName, true);
    } catch (IOException e) {
      throw unreadable(name, e.getMessage());
    }
  }

  private static SourceFile of(Path path, String name, String fileName, boolean piped)
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
      throw misled(metadataFile, "beside it; name the file instead of piping it");
    }
    Path folder = container.path().toAbsolutePath().normalize().getParent();
    Path target;
    try {
      target = folder.resolve(metadataFile).normalize();
    } catch (InvalidPathException e) {
      throw misled(metadataFile, "which can be no file's name");
    }
    if (Path.of(metadataFile).isAbsolute() || !target.startsWith(folder)) {
      throw misled(
          metadataFile, "which leads out of its folder and is not followed; lift that file itself");
    }
    if (!Files.isRegularFile(target)) {
      throw misled(metadataFile, "which is not there; put it beside this file");
    }
    Path given = container.path().resolveSibling(metadataFile);
    try {
      elsewhere = of(target, given.toString(), fileName(target), false);
      expectedUuid = uuid;
    } catch (IOException e) {
      throw unreadable(given.toString(), e.getMessage());
    }
  }

  /**
   * Compares the UUID of the document with the one that this file expects of it.
   *
   * @throws NboException where they differ
   */
  void check(String uuid) {
    if (expectedUuid != null && !expectedUuid.equalsIgnoreCase(uuid)) {
      throw misled(
          elsewhere.fileName,
          "of UUID "
              + expectedUuid
              + ", but that file has "
              + uuid
              + "; it belongs to another image");
    }
  }

  private NboException misled(String metadataFile, String why) {
    return NboException.unreadable(
        "NBO-TIFF-004", name + ": says that its metadata are in '" + metadataFile + "', " + why);
  }

  /** Whether the document is so short that it may be no more than the name of another file. */
  boolean mayLeadElsewhere() {
    return elsewhere == null && container.kind() == Container.Kind.TIFF && size() <= SHORT;
  }

  /** The file that holds the metadata: this one, unless it leads to another. */
  SourceFile source() {
    return elsewhere == null ? this : elsewhere;
  }

  /** The path of the file that holds the metadata, where this one leads to it. */
  public Optional<Path> elsewhere() {
    return Optional.ofNullable(elsewhere).map(other -> other.container.path());
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
    return Stream.of(
            container(),
            Optional.ofNullable(elsewhere).map(other -> "metadata in " + other.fileName),
            elsewhere == null ? Optional.<String>empty() : elsewhere.container(),
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
      return listener == null ? in : new Watched(in, listener);
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", name + ": " + e.getMessage(), e);
    }
  }

  /**
   * The SHA-256 checksum of the file, in lower-case hexadecimal digits; of a TIFF, that of the
   * document in it.
   */
  public String sha256() {
    return HexFormat.of().formatHex(source().digest());
  }

  byte[] digest() {
    if (digest == null) {
      try {
        digest = digest(container.stored());
      } catch (IOException e) {
        throw unreadable(name, e.getMessage());
      }
    }
    return digest;
  }

  /** The SHA-256 checksum of the document, the same in whatever it lies. */
  byte[] documentDigest() {
    return container.kind() == Container.Kind.GZIP ? digest(open()) : digest();
  }

  private byte[] digest(InputStream content) {
    try (InputStream in = content) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 13]; // called often, the digest is compiled soon
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
      }
      return sha256.digest();
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", name + ": " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Watched extends FilterInputStream {
    private final ReadListener listener;
    private long bytes;

    Watched(InputStream in, ReadListener listener) {
      super(in);
      this.listener = listener;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      bytes += read;
      listener.read(bytes);
    }
  }
}
