package org.nbo;

import java.nio.file.Path;
import java.util.List;

/**
 * What was found in a folder and the folders in it.
 *
 * @param documents files that hold an image document, in the order of their paths, which begin with
 *     that of the folder
 * @param others how many files, and folders of OME-Zarr, hold none
 */
public record Folder(List<Path> documents, int others) {}
