package org.nbo.cli.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.nbo.Folder;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.NboException;

/** The files that a command works on, in the order in which it reports them. */
public final class Inputs {
  private final List<Input> all = new ArrayList<>();
  private boolean several;
  private Set<Path> realPaths;

  /**
   * @param arguments files, folders, and {@code -} for standard input
   * @param nbo finds what is in folders
   * @param summary receives a line on each folder
   */
  public Inputs(List<String> arguments, Nbo nbo, Consumer<String> summary) {
    several = arguments.size() > 1;
    for (String argument : arguments) {
      try {
        if (!argument.equals(SourceArgument.STANDARD_INPUT)
            && Source.isFolder(SourceArgument.path(argument))) {
          addFolder(argument, nbo.find(SourceArgument.path(argument)), summary);
        } else {
          all.add(Input.named(argument));
        }
      } catch (NboException e) {
        all.add(Input.failed(argument, e));
      }
    }
  }

  private void addFolder(String argument, Folder folder, Consumer<String> summary) {
    if (folder.documents().isEmpty()) {
      throw NboException.unreadable(
          "NBO-INPUT-001",
          argument
              + ": is a folder without an image document; none of the "
              + folder.others()
              + " files in it is OME-XML, OME-TIFF, OME-Zarr with OME-XML, or JSON of the"
              + " Micro-Meta App");
    }
    several = true;
    summary.accept(
        argument
            + ": "
            + count(folder.documents().size(), "image document")
            + ", "
            + count(folder.others(), "other file")
            + " passed over");
    folder.documents().forEach(file -> all.add(Input.found(file, Path.of(argument))));
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  public List<Input> all() {
    return all;
  }

  public int size() {
    return all.size();
  }

  /** Whether the user asked for more than one file, or for a folder of them. */
  public boolean several() {
    return several;
  }

  /** Their names, for messages and to know what not to overwrite. */
  public List<String> names() {
    return all.stream().map(Input::name).toList();
  }

  /** Whether a file is one of these, under whatever name. */
  public synchronized boolean has(Path file) {
    if (realPaths == null) {
      realPaths = new HashSet<>();
      for (Input input : all) {
        if (!input.name().equals(SourceArgument.STANDARD_INPUT) && input.trouble() == null) {
          realPaths.add(real(Path.of(input.name())));
        }
      }
    }
    return realPaths.contains(real(file));
  }

  private static Path real(Path file) {
    try {
      return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    } catch (IOException | InvalidPathException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
