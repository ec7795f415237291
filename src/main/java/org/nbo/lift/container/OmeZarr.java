package org.nbo.lift.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** Whether the metadata are there. */
  public static boolean holdsDocument(Path folder) {
    return Files.isRegularFile(folder.resolve(DOCUMENT));
  }

  /**
   * The file with the metadata.
   *
   * @param name of the folder, for messages
   * @throws NboException where there is none
   */
  public static Path document(Path folder, String name) {
    if (!holdsDocument(folder)) {
      throw NboException.unreadable(
          "NBO-ZARR-001",
          name
              + ": an OME-Zarr without "
              + DOCUMENT
              + ", so that there is no OME-XML to read; convert the original with bioformats2raw,"
              + " which writes it");
    }
    return folder.resolve(DOCUMENT);
  }
}
