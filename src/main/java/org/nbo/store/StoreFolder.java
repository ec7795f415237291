package org.nbo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nbo.finding.NboException;

/** The folder of a store, which says of which version it is. */
final class StoreFolder {
  /** What the store holds and how; counts up when that changes. */
  static final int VERSION = 1;

  private static final String MARK = "nbo-store.version";

  /** How TDB2 names the folder of a database. */
  private static final Pattern DATABASE = Pattern.compile("Data-(\\d{1,9})");

  private StoreFolder() {}

  /**
   * Makes a folder a store, where there is none and it is empty.
   *
   * @throws NboException where something else is there
   */
  static void create(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw noStore(folder, "is a file");
    }
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve(MARK))) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.anyMatch(file -> !StoreLock.isLock(file) && !isMark(file))) {
          throw noStore(folder, "is a folder with other files");
        }
      }
      Path aside = folder.resolve(MARK + ".new");
      Files.writeString(aside, VERSION + "\n");
      Files.move(aside, folder.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static boolean isMark(Path file) {
    return file.getFileName().toString().startsWith(MARK);
  }

  /**
   * @throws NboException where the folder is no store, or one of another version
   */
  static void check(Path folder) throws IOException {
    Path mark = folder.resolve(MARK);
    if (!Files.isDirectory(folder)) {
      throw noStore(folder, Files.exists(folder) ? "is a file" : "does not exist");
    }
    if (!Files.isRegularFile(mark)) {
      throw noStore(folder, "has no file " + MARK);
    }
    String version = Files.readString(mark).strip();
    if (!version.equals(String.valueOf(VERSION))) {
      throw NboException.unreadable(
          "NBO-STORE-002",
          folder
              + ": is a store of version '"
              + version
              + "', and this nbo reads version "
              + VERSION
              + "; load its sources into a new one, or use the nbo that made it");
    }
  }

  /** The databases in a store, the newest last; mostly one. */
  static List<Path> databases(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> DATABASE.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.comparingInt(StoreFolder::number))
          .toList();
    }
  }

  /** Where a database newer than these goes. */
  static Path next(Path folder, List<Path> databases) {
    int number = databases.stream().mapToInt(StoreFolder::number).max().orElse(0) + 1;
    return folder.resolve(String.format(Locale.ROOT, "Data-%04d", number));
  }

  private static int number(Path database) {
    Matcher name = DATABASE.matcher(database.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  private static NboException noStore(Path folder, String why) {
    return NboException.unreadable(
        "NBO-STORE-001",
        folder + ": " + why + ", so it is no store; 'nbo load --store DIR FILE' makes one");
  }
}
