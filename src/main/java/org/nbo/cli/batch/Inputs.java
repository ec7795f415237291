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
import java.util.stream.Stream;
import org.nbo.Folder;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.cli.output.Counted;
import org.nbo.finding.NboException;

/** The files that a command works on, in the order in which it reports them. */
public final class Inputs {
  private final List<Input> all = new ArrayList<>();
  private boolean several;
  private Set<Path> realPaths;

  /** What a command works on of that which a folder holds. */
  public enum Wanted {
    /** Image documents and what describes them. */
    IMAGES {
      @Override
      List<Path> of(Folder folder) {
        return folder.documents();
      }
    },
    /** Files of genomic features, and items of portals. */
    GENOMIC {
      @Override
      List<Path> of(Folder folder) {
        return Stream.concat(
                folder.documents().stream().filter(file -> file.toString().endsWith(".json")),
                folder.features().stream())
            .sorted()
            .toList();
      }
    },
    /** Both. */
    ALL {
      @Override
      List<Path> of(Folder folder) {
        return Stream.concat(folder.documents().stream(), folder.features().stream())
            .sorted()
            .toList();
      }
    };

    abstract List<Path> of(Folder folder);
  }

  /**
   * Of folders the image documents.
   *
   * @param arguments files, folders, and {@code -} for standard input
   * @param nbo finds what is in folders
   * @param summary receives a line on each folder
   */
  public Inputs(List<String> arguments, Nbo nbo, Consumer<String> summary) {
    this(arguments, nbo, summary, Wanted.IMAGES);
  }

  /**
   * @param arguments files, folders, and {@code -} for standard input
   * @param nbo finds what is in folders
   * @param summary receives a line on each folder
   * @param wanted what of that
   */
  public Inputs(List<String> arguments, Nbo nbo, Consumer<String> summary, Wanted wanted) {
    several = arguments.size() > 1;
    for (String argument : arguments) {
      try {
        if (!argument.equals(SourceArgument.STANDARD_INPUT)
            && Source.isFolder(SourceArgument.path(argument))) {
          addFolder(argument, nbo.find(SourceArgument.path(argument)), summary, wanted);
        } else {
          all.add(Input.named(argument));
        }
      } catch (NboException e) {
        all.add(Input.failed(argument, e));
      }
    }
  }

  private void addFolder(String argument, Folder folder, Consumer<String> summary, Wanted wanted) {
    List<Path> files = wanted.of(folder);
    int others =
        folder.documents().size() + folder.features().size() - files.size() + folder.others();
    if (files.isEmpty()) {
      throw NboException.unreadable(
          "NBO-INPUT-001",
          argument
              + (wanted == Wanted.GENOMIC
                  ? ": is a folder without genomic features; none of the "
                      + others
                      + " files in it is BED, narrowPeak, broadPeak, BEDPE, GFF3, GTF, or JSON of a"
                      + " data portal"
                  : ": is a folder without an image document; none of the "
                      + others
                      + " files in it is OME-XML, OME-TIFF, OME-Zarr with OME-XML, or JSON of the"
                      + " Micro-Meta App"));
    }
    several = true;
    String kind =
        wanted == Wanted.IMAGES || folder.features().isEmpty() ? "image document" : "file";
    summary.accept(
        argument
            + ": "
            + Counted.of(files.size(), kind)
            + ", "
            + Counted.of(others, "other file")
            + " passed over");
    files.forEach(file -> all.add(Input.found(file, Path.of(argument))));
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
