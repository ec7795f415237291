package org.nbo.export.crate;

import java.nio.file.Path;
import java.util.Optional;
import org.nbo.export.Background;
import org.nbo.export.ExportTarget;
import org.nbo.export.Exporter;
import org.nbo.export.about.About;

/**
 * RO-Crate: one document about images and what they were taken with.
 *
 * @param search whether it is a detached crate that follows the search profile of GIDE
 * @param version of RO-Crate
 * @param about what no file about an image knows
 * @param folder in which the crate will lie, so that files in it are parts of it
 */
public record CrateTarget(boolean search, String version, About about, Optional<Path> folder)
    implements ExportTarget {
  @Override
  public String name() {
    return search ? "gide" : "ro-crate";
  }

  @Override
  public String title() {
    return (search ? "GIDE search profile, RO-Crate " : "RO-Crate ") + version;
  }

  @Override
  public String mediaType() {
    return "application/ld+json";
  }

  @Override
  public String ending() {
    return "-ro-crate-metadata.json";
  }

  @Override
  public boolean holdsSeveral() {
    return true;
  }

  @Override
  public Exporter open(Background background) {
    return new Crate(this, background);
  }
}
