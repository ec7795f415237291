package org.nbo.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A format of others in which experiments can be written, with what the user wants of it.
 * Immutable.
 */
public interface ExportTarget {
  /** The name by which users ask for it, for example {@code ome-xml}. */
  String name();

  /** Name and version for people, for example {@code OME-XML 2016-06}. */
  String title();

  /** For example {@code application/json}. */
  String mediaType();

  /** What names of its files or folders end in, with the dot. */
  String ending();

  /** Whether what is written is a folder of files. */
  default boolean isFolder() {
    return false;
  }

  /** Whether what is written of these experiments is a folder of files. */
  default boolean isFolder(List<Experiment> experiments) {
    return isFolder();
  }

  /** Whether several experiments go into one. */
  default boolean holdsSeveral() {
    return false;
  }

  /** What is there already and is completed, instead of something new that is written. */
  default Optional<Path> completes() {
    return Optional.empty();
  }

  /**
   * Makes ready to write.
   *
   * @throws org.nbo.finding.NboException where something that the user wants cannot be had
   */
  Exporter open(Background background);
}
