package org.nbo.lift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nbo.finding.NboException;
import org.nbo.lift.container.Container;
import org.nbo.lift.container.DocumentStart;
import org.nbo.lift.container.Gunzip;
import org.nbo.lift.container.OmeZarr;
import org.nbo.lift.container.TiffDescription;
import org.nbo.lift.feature.FeatureReader;
import org.nbo.lift.genome.TracingReader;
import org.nbo.model.Model;

/**
 * The image documents in a folder and the folders in it, in the order of their paths.
 *
 * @param documents paths that begin with that of the folder
 * @param features files of genomic features, likewise
 * @param others how many files, and folders of OME-Zarr, hold neither
 */
public record SourceFolder(List<Path> documents, List<Path> features, int others) {
  private static final int LOOK_AHEAD = 1 << 13;
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");

  /** Whether a path is a folder to look into; OME-Zarr is a document itself. */
  public static boolean is(Path path) {
    return Files.isDirectory(path) && !OmeZarr.is(path);
  }

  /**
   * Looks at the beginning of each file, follows links, passes over what is hidden, and into an
   * OME-Zarr only looks for its OME-XML.
   *
   * @param model tells which JSON describes a microscope or settings, and how sources are called
   * @throws NboException where the folder cannot be read
   */
  public static SourceFolder of(Path folder, Model model) {
    Visitor visitor = new Visitor(folder, model);
    try {
      visitor.walk();
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", folder + ": " + NboException.reason(e), e);
    }
    visitor.documents.sort(null);
    visitor.features.sort(null);
    return new SourceFolder(visitor.documents, visitor.features, visitor.others);
  }

  /** Whether a file is a table of traced chromatin, which may have more than a mark before that. */
  private static boolean isTable(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (TABLES.stream().noneMatch(name::endsWith)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return TracingReader.isTable(in.readNBytes(LOOK_AHEAD));
    }
  }

  /** Whether a file is called as those of genomic features are. */
  public static boolean isCalledFeatures(String name) {
    return FeatureReader.isName(name);
  }

  /** Whether a file is called and looks like one of genomic features. */
  private static boolean isFeatures(Path file) {
    String name = file.getFileName().toString();
    if (!FeatureReader.isName(name)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return FeatureReader.isFeatures(in.readNBytes(LOOK_AHEAD), name);
    } catch (IOException e) {
      return false;
    }
  }

  /** A damaged file whose name says what it is is worth an error; other files are passed over. */
  private static boolean isDocument(Path file, Model model) {
    boolean named = model.marks().isNameOfSource(file.getFileName().toString());
    try {
      byte[] head = Container.head(file);
      return DocumentStart.isXml(head)
              || DocumentStart.isJson(head)
              || Gunzip.isGzip(head)
              || TiffDescription.isTiff(head)
              || isTable(file)
          ? named || opens(file, model)
          : named;
    } catch (IOException e) {
      return named;
    }
  }

  private static boolean opens(Path file, Model model) {
    try {
      SourceFormats.bundled().open(SourceFile.of(file), model).close();
      return true;
    } catch (NboException | UncheckedIOException e) {
      return false;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return true; // whatever is wrong with it is told when its turn comes, and stops no other
    }
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path top;
    private final Model model;
    private final List<Path> documents = new ArrayList<>();
    private final List<Path> features = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<Path> links = new ArrayList<>();
    private int others;
    private Path start;

    Visitor(Path top, Model model) {
      this.top = top;
      this.model = model;
    }

    /** What links lead to comes last, so that what is there by itself has the name of its own. */
    void walk() throws IOException {
      List<Path> starts = List.of(top);
      while (!starts.isEmpty()) {
        for (Path next : starts) {
          start = next;
          Files.walkFileTree(
              next, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
        }
        starts = links.stream().sorted().toList();
        links.clear();
      }
    }

    /** Whether something is there for the first time, under whatever name. */
    private boolean isNew(Path path) {
      try {
        return seen.add(path.toRealPath());
      } catch (IOException e) {
        return true; // a link that leads nowhere
      }
    }

    /** Puts off what a link leads to. */
    private boolean isPutOff(Path path) {
      boolean putOff = !path.equals(start) && Files.isSymbolicLink(path);
      if (putOff) {
        links.add(path);
      }
      return putOff;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (folder.equals(top)) {
        seen.add(folder.toRealPath());
        return FileVisitResult.CONTINUE;
      }
      if (Files.isHidden(folder) || isPutOff(folder) || !isNew(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (OmeZarr.is(folder)) {
        count(folder, OmeZarr.holdsDocument(folder));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!Files.isHidden(file) && (isPutOff(file) || !isNew(file))) {
        return FileVisitResult.CONTINUE;
      }
      if (!Files.isHidden(file) && attributes.isRegularFile() && isFeatures(file)) {
        features.add(file);
      } else if (!Files.isHidden(file)) {
        count(file, attributes.isRegularFile() && isDocument(file, model));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A broken link or a circle of links is passed over, a folder without permission is not. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(top)) {
        throw e;
      }
      count(file, e instanceof AccessDeniedException);
      return FileVisitResult.CONTINUE;
    }

    /** What of a folder could be listed counts, as under {@code /proc}, where folders vanish. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private void count(Path path, boolean isDocument) {
      if (isDocument) {
        documents.add(path);
      } else {
        others++;
      }
    }
  }
}
