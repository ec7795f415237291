package org.nbo.finding;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that keeps the program from doing its work, in words for the user: what, where, what
 * was expected, what to do. Bad data is no exception but a {@link Finding}.
 */
public final class NboException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of trouble it is. */
  public enum Kind {
    /** An option or argument is wrong. */
    USAGE,
    /** A file cannot be read or written, or is not what it should be. */
    UNREADABLE,
    /** The ontology contradicts itself. */
    INCONSISTENT
  }

  private final Kind kind;
  private final String address;
  private final transient List<String> more;

  private NboException(Kind kind, String address, String message, Throwable cause) {
    this(kind, address, message, cause, List.of());
  }

  private NboException(
      Kind kind, String address, String message, Throwable cause, List<String> more) {
    super(message, cause);
    this.kind = kind;
    this.address = address;
    this.more = List.copyOf(more);
  }

  /**
   * A file that cannot be read.
   *
   * @param address the heading in {@code errors.md}, for example {@code NBO-LIFT-003}
   */
  public static NboException unreadable(String address, String message, Throwable cause) {
    return new NboException(Kind.UNREADABLE, address, message, cause);
  }

  /** A file that cannot be read. */
  public static NboException unreadable(String address, String message) {
    return unreadable(address, message, null);
  }

  /**
   * A file that cannot be read for several reasons.
   *
   * @param more the other reasons, each a message
   */
  public static NboException allUnreadable(String address, String message, List<String> more) {
    return new NboException(Kind.UNREADABLE, address, message, null, more);
  }

  /** An output that cannot be written, for example because the disk is full. */
  public static NboException unwritable(String name, IOException cause) {
    return unreadable("NBO-IO-001", name + ": cannot be written: " + reason(cause), cause);
  }

  /** The exceptions of {@code java.nio} say only the path; their class says what is wrong. */
  public static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
      return ((FileSystemException) cause).getFile() + " is no folder";
    }
    return cause instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }

  /** What was thrown, with what it was thrown for, the deepest last. */
  public static Stream<Throwable> causes(Throwable trouble) {
    return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause);
  }

  /** What went wrong first. */
  public static Throwable root(Throwable trouble) {
    return causes(trouble).reduce((cause, deeper) -> deeper).orElse(trouble);
  }

  /** Wrong use of a command or of the program. */
  public static NboException usage(String address, String message) {
    return new NboException(Kind.USAGE, address, message, null);
  }

  /**
   * A table or text of Office, where the optional library for that is missing.
   *
   * @param purpose what needs it
   */
  public static NboException withoutPoi(String purpose) {
    return usage(
        "NBO-EXPORT-006",
        purpose
            + " needs Apache POI, which is optional and not on the class path;"
            + " add org.apache.poi:poi-ooxml in the version of nbo's POM");
  }

  public Kind kind() {
    return kind;
  }

  /** Further messages of the same address; nearly always none. */
  public List<String> more() {
    return more == null ? List.of() : more;
  }

  /** The heading in {@code errors.md}. */
  public String address() {
    return address;
  }
}
