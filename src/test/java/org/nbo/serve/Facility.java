package org.nbo.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Images of an invented facility with two microscopes, one of which gets another camera. */
final class Facility {
  static final String HOSTILE = "=1+1<img src=x onerror=alert(1)>";

  private static final Path IMAGE = Path.of("src/examples/widefield/image.nbo.xml");

  private Facility() {}

  /** Three of the one, before and after, and one of the other. */
  static Path[] images(Path folder) throws IOException {
    String wide = Files.readString(IMAGE).replace("wide-field 2, room 1.114", "Wide 1");
    String newCamera = wide.replace("Q42-2210", "Q42-3300");
    String confocal =
        wide.replace("Wide 1", "Confocal 2")
            .replace("60x oil", "100x oil")
            .replace("Magnification=\"60\" LensNA=\"1.4\"", "Magnification=\"100\" LensNA=\"1.46\"")
            .replace("PeakWavelength=\"555\"", "PeakWavelength=\"561\"")
            .replace("Homo sapiens", "Danio rerio")
            .replace("\"0.108\"", "\"0.045\"");
    return new Path[] {
      image(folder, 1, "early", "2026-01-05", wide),
      image(folder, 2, "late", "2026-03-14", newCamera),
      image(folder, 3, HOSTILE.replace("<", "&lt;"), "2026-03-20", newCamera),
      image(folder, 4, "confocal 1", "2026-05-01", confocal)
    };
  }

  private static Path image(Path folder, int number, String name, String day, String text)
      throws IOException {
    return Files.writeString(
        folder.resolve(number + ".nbo.xml"),
        text.replaceFirst(
                "urn:uuid:[-0-9a-f]+", "urn:uuid:00000000-0000-4000-8000-%012d".formatted(number))
            .replace("lamin-b1_field-07", name)
            .replace("2026-03-14", day));
  }
}
