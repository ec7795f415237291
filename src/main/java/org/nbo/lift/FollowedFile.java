package org.nbo.lift;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.nbo.finding.NboException;

/**
 * A file that another one names as the one with its metadata.
 *
 * @param namedBy the other one, for messages
 * @param uuid that the document in it must state, where it states one; null where any will do
 */
record FollowedFile(String namedBy, SourceFile file, String uuid) {
  /**
   * Looks for the file.
   *
   * @param namedBy name of the file that says so, for messages
   * @param path of that file
   * @param metadataFile what it says: a path from its folder
   * @throws NboException where that leads out of the folder, or cannot be read
   */
  static FollowedFile of(String namedBy, Path path, String metadataFile, String uuid) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    Path target;
    try {
      target = folder.resolve(metadataFile).normalize();
    } catch (InvalidPathException e) {
      throw misled(namedBy, metadataFile, "which can be no file's name");
    }
    if (Path.of(metadataFile).isAbsolute() || !target.startsWith(folder)) {
      throw misled(
          namedBy,
          metadataFile,
          "which leads out of its folder and is not followed; lift that file itself");
    }
    if (!Files.isRegularFile(target)) {
      throw misled(namedBy, metadataFile, "which is not there; put it beside this file");
    }
    String given = path.resolveSibling(metadataFile).toString();
    return new FollowedFile(namedBy, SourceFile.of(target, given), uuid);
  }

  /**
   * Compares the UUID of the document with the one that is expected of it.
   *
   * @throws NboException where they differ
   */
  void check(String stated) {
    if (uuid != null && !uuid.equalsIgnoreCase(stated)) {
      throw misled(
          namedBy,
          file.fileName(),
          "of UUID " + uuid + ", but that file has " + stated + "; it belongs to another image");
    }
  }

  static NboException misled(String namedBy, String metadataFile, String why) {
    return NboException.unreadable(
        "NBO-TIFF-004", namedBy + ": says that its metadata are in '" + metadataFile + "', " + why);
  }
}
