package org.nbo.lift;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nbo.model.NboException;

/** A source file, or a pipe kept in a temporary file, with what identifies its content. */
public final class SourceFile implements AutoCloseable {
  private static final String STANDARD_INPUT = "-";

  private final String name;
  private final String fileName;
  private final Path path;
  private final boolean temporary;
  private ReadListener listener;
  private byte[] sha256;

  private SourceFile(String name, String fileName, Path path, boolean temporary) {
    this.name = name;
    this.fileName = fileName;
    this.path = path;
    this.temporary = temporary;
  }

  /**
   * A file by its path, or standard input for {@code -}.
   *
   * @throws NboException where it does not exist, is a folder, is empty or may not be read
   */
  public static SourceFile of(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return standardInput();
    }
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      throw unreadable(argument, "no such file can be; is the terminal's locale (LC_ALL) right?");
    }
    if (!Files.exists(path)) {
      throw unreadable(argument, "no such file");
    }
    if (Files.isDirectory(path)) {
      throw unreadable(argument, "is a folder; name the files in it");
    }
    if (!Files.isReadable(path)) {
      throw unreadable(argument, "may not be read; check its permissions");
    }
    if (Files.isRegularFile(path)) {
      return new SourceFile(argument, fileName(path), path, false).notEmpty();
    }
    try (InputStream pipe = Files.newInputStream(path)) {
      return copy(pipe, argument, fileName(path));
    } catch (IOException e) {
      throw unreadable(argument, e.getMessage());
    }
  }

  private static SourceFile standardInput() {
    try {
      return copy(System.in, "standard input", STANDARD_INPUT);
    } catch (IOException e) {
      throw unreadable("standard input", e.getMessage());
    }
  }

  /**
   * What can be read only once is kept, because it is read twice: for its checksum, and to lift.
   */
  private static SourceFile copy(InputStream in, String name, String fileName) throws IOException {
    Path copy = Files.createTempFile("nbo-input-", null);
    copy.toFile().deleteOnExit();
    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    return new SourceFile(name, fileName, copy, true).notEmpty();
  }

  private static String fileName(Path path) {
    return path.getFileName().toString();
  }

  private SourceFile notEmpty() {
    if (size() == 0) {
      throw unreadable(name, "is empty");
    }
    return this;
  }

  private static NboException unreadable(String name, String why) {
    return NboException.unreadable("NBO-LIFT-004", name + ": " + why);
  }

  /** The path as it was given, for messages. */
  public String name() {
    return name;
  }

  /** The name without folders; the same wherever the file lies. */
  public String fileName() {
    return fileName;
  }

  /** Size in bytes. */
  public long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", name + ": " + e.getMessage(), e);
    }
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

  /** The content from its beginning. */
  public InputStream open() {
    try {
      InputStream in = Files.newInputStream(path);
      return listener == null ? in : new Watched(in, listener);
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", name + ": " + e.getMessage(), e);
    }
  }

  /** The SHA-256 checksum of the content, in lower-case hexadecimal digits. */
  public String sha256() {
    return HexFormat.of().formatHex(digest());
  }

  byte[] digest() {
    if (sha256 == null) {
      try (InputStream in = new BufferedInputStream(open(), 1 << 16)) {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          digest.update(buffer, 0, n);
        }
        sha256 = digest.digest();
      } catch (IOException e) {
        throw NboException.unreadable("NBO-LIFT-004", name + ": " + e.getMessage(), e);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
    return sha256;
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

  @Override
  public void close() {
    if (temporary) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // the operating system clears its temporary folder
      }
    }
  }
}
