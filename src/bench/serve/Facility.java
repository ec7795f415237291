import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;

/** Writes the images of an invented facility: some microscopes that change, dyes, organisms. */
final class Facility {
  private static final String[][] MICROSCOPES = {
    {"Wide-field 2, room 1.114", "Example Optics", "EX-900i", "60x oil", "60", "1.4", "Oil"},
    {"Confocal 3, room 1.120", "Sample Lenses", "SL-7", "100x oil", "100", "1.46", "Oil"},
    {"Spinning disk, room 0.07", "Example Optics", "EX-1000", "40x water", "40", "1.2", "Water"},
    {"Screening 1", "Example Screens", "HC-5", "20x dry", "20", "0.75", "Air"},
    {"TIRF, room 1.118", "Sample Lenses", "SL-9", "100x TIRF", "100", "1.49", "Oil"}
  };
  private static final String[][] DYES = {
    {"Alexa Fluor 568", "578", "603"},
    {"Alexa Fluor 488", "495", "519"},
    {"mCherry", "587", "610"},
    {"Cy5", "649", "670"}
  };
  private static final String[] ORGANISMS = {
    "Homo sapiens", "Mus musculus", "Danio rerio", "Drosophila melanogaster"
  };

  private Facility() {}

  /** Arguments: an image as NBO-XML, the folder to write to, how many images. */
  public static void main(String[] arguments) throws IOException {
    String image = Files.readString(Path.of(arguments[0]));
    Path folder = Path.of(arguments[1]);
    int images = Integer.parseInt(arguments[2]);
    LocalDate first = LocalDate.of(2025, 1, 6);
    for (int i = 0; i < images; i++) {
      String[] m = MICROSCOPES[(i * 7 + i / 11) % MICROSCOPES.length];
      String[] dye = DYES[(i / 3) % DYES.length];
      LocalDate day = first.plusDays(i * 540L / images);
      boolean newCamera = day.isAfter(LocalDate.of(2025, 9, 1));
      boolean incomplete = i % 3 == 0;
      String written =
          image
              .replaceFirst("urn:uuid:[-0-9a-f]+", "urn:uuid:" + new UUID(i, 4711L))
              .replace("wide-field 2, room 1.114", m[0])
              .replace("Example Optics\" Model=\"EX-900i", m[1] + "\" Model=\"" + m[2])
              .replace("Name=\"60x oil\"", "Name=\"" + m[3] + "\"")
              .replace("Magnification=\"60\" LensNA=\"1.4\"", "Magnification=\"" + m[4] + "\" LensNA=\"" + m[5] + "\"")
              .replace("Plan Apo 60x Oil", "Plan Apo " + m[3])
              .replace("ImmersionType=\"Mineral Oil\"", "ImmersionType=\"" + m[6] + "\"")
              .replace("Q42-2210", newCamera ? "Q42-3300" : "Q42-2210")
              .replace("Q-4.2", newCamera ? "Q-9" : "Q-4.2")
              .replace("Alexa Fluor 568", dye[0])
              .replace("ExcitationWavelength=\"578\" EmissionWavelength=\"603\"",
                  "ExcitationWavelength=\"" + dye[1] + "\" EmissionWavelength=\"" + dye[2] + "\"")
              .replace("Homo sapiens", ORGANISMS[(i / 5) % ORGANISMS.length])
              .replace("fibroblasts, passage 12", "sample " + (i / 10))
              .replace("2026-03-14", day.toString())
              .replace("lamin-b1_field-07", "field-%05d".formatted(i))
              .replace(incomplete ? " Temperature=\"23.5\" TemperatureUnit=\"°C\"" : "\0", "")
              .replace(incomplete ? " Organism=" : "\0", incomplete ? " Other=" : "");
      Path to = folder.resolve("%03d".formatted(i / 100)).resolve("%05d.nbo.xml".formatted(i));
      Files.createDirectories(to.getParent());
      Files.writeString(to, written);
    }
  }
}
