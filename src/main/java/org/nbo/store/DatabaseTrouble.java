package org.nbo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.nbo.finding.NboException;

/**
 * What ends a database, in words. Where a file of it is cut short, or a disk is full, TDB2 throws
 * whatever it stumbles over.
 */
public final class DatabaseTrouble {
  /** TDB2 makes its files longer by 8 MB at a time, of which there are several. */
  private static final long LITTLE = 32L << 20;

  private DatabaseTrouble() {}

  /** Whether it comes out of a database, not out of what asks it. */
  public static boolean is(Throwable trouble) {
    return NboException.causes(trouble)
        .anyMatch(each -> each instanceof InternalError || isThrownByDatabase(each));
  }

  private static boolean isThrownByDatabase(Throwable trouble) {
    return Arrays.stream(trouble.getStackTrace())
        .map(StackTraceElement::getClassName)
        .takeWhile(name -> !name.startsWith("org.nbo."))
        .anyMatch(
            name ->
                name.startsWith("org.apache.jena.dboe.")
                    || name.startsWith("org.apache.jena.tdb2."));
  }

  /**
   * Says it.
   *
   * @param folder of the store
   */
  public static NboException of(Path folder, Throwable trouble) {
    Throwable root = NboException.root(trouble);
    long room = room(folder);
    return NboException.unreadable(
        "NBO-STORE-003",
        room < LITTLE
            ? folder
                + ": its disk has only "
                + room / 1_000_000
                + " MB left; make room there, and run the same command again"
            : folder
                + ": its database is damaged, or its files cannot be read or written: "
                + Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName())
                + "; mend that, or load its sources into a new store",
        trouble);
  }

  private static long room(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
