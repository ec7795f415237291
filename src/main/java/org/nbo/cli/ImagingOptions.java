package org.nbo.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.nbo.ImagedBy;
import org.nbo.Nbo;
import picocli.CommandLine.Option;

/** Which image, channel and microscope made the spots of tables of traced chromatin. */
final class ImagingOptions {
  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      description =
          "Of a table of traced chromatin: the image, a file or IRI, that its spots are from.")
  private String image;

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      description = "The channel of that image, by its name or its number from 0.")
  private String channel;

  @Option(
      names = "--microscope",
      paramLabel = "MICROSCOPE",
      description = "The microscope, a file or IRI; default: the one that the image names.")
  private String microscope;

  @Option(
      names = "--imaging",
      paramLabel = "TABLE",
      description =
          "CSV with the columns round, channel and image (round or channel may be left out): which image"
              + " the spots of each are from.")
  private Path imaging;

  /** What they say; empty where they are not given. */
  Optional<ImagedBy> imagedBy(Nbo nbo) {
    return image == null && channel == null && microscope == null && imaging == null
        ? Optional.empty()
        : Optional.of(
            nbo.imagedBy(
                Optional.ofNullable(image),
                Optional.ofNullable(channel),
                Optional.ofNullable(microscope),
                Optional.ofNullable(imaging)));
  }
}
