package org.nbo.export.ngff;

import java.nio.file.Path;
import java.util.Optional;
import org.nbo.export.Background;
import org.nbo.export.ExportTarget;
import org.nbo.export.Exporter;

/**
 * OME-Zarr: the metadata of a hierarchy, new, or for one that has its arrays already.
 *
 * @param version of OME-Zarr; empty for 0.5, or that of the existing hierarchy
 * @param existing hierarchy to be completed instead of a new one
 * @param stagePosition whether images begin where the stage stood
 */
public record NgffTarget(
    Optional<NgffVersion> version, Optional<Path> existing, boolean stagePosition)
    implements ExportTarget {
  @Override
  public String name() {
    return "ngff";
  }

  @Override
  public String title() {
    return "OME-Zarr " + version.orElse(NgffVersion.V0_5);
  }

  @Override
  public String mediaType() {
    return "application/vnd.zarr";
  }

  @Override
  public String ending() {
    return ".zarr";
  }

  @Override
  public boolean isFolder() {
    return true;
  }

  @Override
  public Optional<Path> completes() {
    return existing;
  }

  @Override
  public Exporter open(Background background) {
    return new Ngff(version, existing, stagePosition, background);
  }
}
