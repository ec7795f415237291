package org.nbo;

import java.nio.file.Path;
import java.util.Optional;
import org.nbo.lift.Imaged;

/**
 * What made the spots of a table of traced chromatin, which itself cannot say: an image, one of its
 * channels, a microscope; made by {@link Nbo#imagedBy}. Immutable.
 */
public final class ImagedBy {
  private final Imaged imaged;

  private ImagedBy(Imaged imaged) {
    this.imaged = imaged;
  }

  static ImagedBy of(
      Stages stages,
      Optional<String> image,
      Optional<String> channel,
      Optional<String> microscope,
      Optional<Path> sidecar) {
    return new ImagedBy(
        stages.lifters().with(lift -> Imaged.of(lift, image, channel, microscope, sidecar)));
  }

  Imaged imaged() {
    return imaged;
  }
}
