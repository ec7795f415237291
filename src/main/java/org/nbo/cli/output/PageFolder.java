package org.nbo.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.nbo.finding.NboException;

/**
 * A folder that the program fills with files and may fill again. A list in it names the files that
 * are the program's; no other file is replaced or deleted.
 */
public final class PageFolder {
  private static final String LIST = "files.txt";
  private static final String FIRST_LINE =
      "# Written by 'nbo ontology --html'. It replaces or deletes these files and no others.";

  private final Path folder;

  public PageFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes files, and deletes those of a former run that are no longer among them.
   *
   * @param files by path within the folder
   * @throws NboException where the folder has files of others that are in the way
   */
  public void write(SortedMap<String, Supplier<String>> files) {
    SortedSet<String> own = own();
    refuseStrangers(files.keySet(), own);
    SortedSet<String> all = new TreeSet<>(own);
    all.addAll(files.keySet());
    writeList(all);
    files.forEach((name, content) -> writeFile(name, content.get()));
    all.removeAll(files.keySet());
    all.forEach(this::delete);
    writeList(files.keySet());
  }

  /** The files of former runs. */
  private SortedSet<String> own() {
    SortedSet<String> own = new TreeSet<>();
    Path list = folder.resolve(LIST);
    try {
      if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
        for (String line : Files.readString(list).split("\n")) {
          own.add(line);
        }
      }
    } catch (IOException e) {
      throw NboException.unwritable(list.toString(), e);
    }
    if (!own.remove(FIRST_LINE)) {
      own.clear();
    }
    own.removeIf(name -> name.isEmpty() || !isInside(name));
    return own;
  }

  /** A list that somebody changed does not lead out of the folder. */
  private boolean isInside(String name) {
    Path top = folder.toAbsolutePath().normalize();
    return top.resolve(name).normalize().startsWith(top);
  }

  private void refuseStrangers(Set<String> names, Set<String> own) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw NboException.usage("NBO-IO-003", folder + ": is a file; --html takes a folder");
    }
    if (own.isEmpty() && !isEmpty()) {
      throw NboException.usage(
          "NBO-IO-003",
          folder + ": has files that are not pages of nbo; --html takes a new or an empty folder");
    }
    for (String name : names) {
      Path file = folder.resolve(name);
      if (!own.contains(name) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw NboException.usage(
            "NBO-IO-003", file + ": is not a page of nbo and would be replaced; move it elsewhere");
      }
    }
  }

  private boolean isEmpty() {
    if (!Files.exists(folder)) {
      return true;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    } catch (IOException e) {
      throw NboException.unwritable(folder.toString(), e);
    }
  }

  private void writeList(Set<String> names) {
    writeFile(LIST, FIRST_LINE + "\n" + String.join("\n", names) + "\n");
  }

  private void writeFile(String name, String content) {
    try (Output output = Output.to(folder.resolve(name))) {
      output.stream().write(content.getBytes(StandardCharsets.UTF_8));
      output.complete();
    } catch (IOException e) {
      throw NboException.unwritable(folder.resolve(name).toString(), e);
    }
  }

  private void delete(String name) {
    try {
      if (Files.isRegularFile(folder.resolve(name))) {
        Files.delete(folder.resolve(name));
      }
    } catch (IOException e) {
      throw NboException.unwritable(folder.resolve(name).toString(), e);
    }
  }
}
