package org.nbo.lift.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nbo.finding.NboException;

/** A folder of OME-Zarr, and the OME-XML that bioformats2raw writes into it. */
public final class OmeZarr {
  private static final List<String> MARKS = List.of("zarr.json", ".zgroup", ".zattrs", ".zarray");
  private static final String ENDING = ".zarr";
  private static final String DOCUMENT = "OME/METADATA.ome.xml";

  private OmeZarr() {}

  /** Whether a folder is a Zarr store or a group in one; looks at no chunk. */
  public static boolean is(Path folder) {
    return Files.isDirectory(folder)
        && (folder.toAbsolutePath().normalize().toString().endsWith(ENDING)
            || MARKS.stream().anyMatch(mark -> Files.isRegularFile(folder.resolve(mark))));
  }

  /** Whether metadata are there: OME-XML, or what groups say of images. */
  public static boolean holdsDocument(Path folder) {
    return holdsOmeXml(folder) || ZarrNodes.areIn(folder);
  }

  private static boolean holdsOmeXml(Path folder) {
    return Files.isRegularFile(folder.resolve(DOCUMENT));
  }

  /**
   * The OME-XML, else what groups say of images.
   *
   * @param name of the folder, for messages
   * @throws NboException where there is neither
   */
  public static Container document(Path folder, String name) throws IOException {
    if (holdsOmeXml(folder)) {
      return Container.of(folder.resolve(DOCUMENT), name).as(Container.Kind.ZARR);
    }
    if (!ZarrNodes.areIn(folder)) {
      throw NboException.unreadable(
          "NBO-ZARR-001",
          name
              + ": an OME-Zarr without "
              + DOCUMENT
              + ", in whose outermost group no image is described either; convert the original with"
              + " bioformats2raw, which writes it");
    }
    return new Container(
        Container.Kind.ZARR_NODES, folder, 0, ZarrNodes.read(folder, ZarrNodes.START).length);
  }

  /**
   * What groups alone say, beside OME-XML; empty where there is no OME-XML, or they say nothing.
   */
  public static Optional<Container> beside(Path folder) throws IOException {
    return holdsOmeXml(folder) && ZarrNodes.areIn(folder)
        ? Optional.of(
            new Container(
                Container.Kind.ZARR_PLAIN,
                folder,
                0,
                ZarrNodes.read(folder, ZarrNodes.PLAIN_START).length))
        : Optional.empty();
  }
}
