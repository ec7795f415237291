package org.nbo.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.nbo.export.ExportTarget;
import org.nbo.export.ngff.NgffTarget;
import org.nbo.export.ngff.NgffVersion;
import org.nbo.finding.NboException;
import picocli.CommandLine.Option;

/** What goes with {@code --to ngff}. */
final class NgffOptions {
  @Option(
      names = "--ngff-version",
      paramLabel = "VERSION",
      description = "0.4, 0.5 or 0.6 of OME-Zarr; default 0.5, or that of the folder to complete.")
  private String version;

  @Option(
      names = "--into",
      paramLabel = "DIR.zarr",
      description = "Complete an OME-Zarr that is there, instead of writing a new one.")
  private Path existing;

  @Option(
      names = "--stage-position",
      description = "Let images begin where the stage stood for their first plane (translation).")
  private boolean stagePosition;

  /** As the options say. */
  ExportTarget target() {
    return new NgffTarget(
        Optional.ofNullable(version).map(NgffOptions::known),
        Optional.ofNullable(existing),
        stagePosition);
  }

  private static NgffVersion known(String number) {
    return NgffVersion.of(number)
        .orElseThrow(
            () ->
                NboException.usage(
                    "NBO-USAGE",
                    "--ngff-version " + number + " is unknown; it takes 0.4, 0.5, 0.6"));
  }
}
