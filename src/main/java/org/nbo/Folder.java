package org.nbo;

import java.nio.file.Path;
import java.util.List;
import org.nbo.lift.SourceFolder;

/**
 * What was found in a folder and the folders in it.
 *
 * @param documents files that hold an image document, in the order of their paths, which begin with
 *     that of the folder
 * @param features files of genomic features, such as BED, likewise
 * @param others how many files, and folders of OME-Zarr, hold neither
 */
public record Folder(List<Path> documents, List<Path> features, int others) {
  /** Whether a file is called as those of genomic features are. */
  public static boolean isCalledFeatures(String name) {
    return SourceFolder.isCalledFeatures(name);
  }
}
