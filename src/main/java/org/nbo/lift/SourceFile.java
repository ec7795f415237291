package org.nbo.lift;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nbo.model.NboException;

/** A source file, or standard input kept in a temporary file, with what identifies its content. */
public final class SourceFile implements AutoCloseable {
  private static final String STANDARD_INPUT = "-";

  private final String name;
  private final Path path;
  private final boolean temporary;
  private byte[] sha256;

  private SourceFile(String name, Path path, boolean temporary) {
    this.name = name;
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
    Path path = Path.of(argument);
    if (!Files.exists(path)) {
      throw unreadable(argument, "no such file");
    }
    if (Files.isDirectory(path)) {
      throw unreadable(argument, "is a folder; name the files in it");
    }
    if (!Files.isReadable(path)) {
      throw unreadable(argument, "may not be read; check its permissions");
    }
    return new SourceFile(argument, path, false).notEmpty();
  }

  private static SourceFile standardInput() {
    try {
      Path copy = Files.createTempFile("nbo-stdin-", ".xml");
      copy.toFile().deleteOnExit();
      Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
      return new SourceFile("standard input", copy, true).notEmpty();
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", "standard input: " + e.getMessage(), e);
    }
  }

  private SourceFile notEmpty() {
    if (Files.isRegularFile(path) && size() == 0) {
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
    return temporary ? STANDARD_INPUT : path.getFileName().toString();
  }

  /** Size in bytes. */
  public long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", name + ": " + e.getMessage(), e);
    }
  }

  InputStream open() {
    try {
      return Files.newInputStream(path);
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
