import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a plate of 384 or fewer wells whose images are hardly ever alike: one of four objectives,
 * one to four of eight dyes in any order, three detectors with a gain of each channel, stacks of
 * other sizes and steps. Valid OME-XML (2016-06), always the same bytes.
 *
 * <pre>
 *   java Varied.java WELLS FIELDS FILE
 * </pre>
 */
final class Varied {
  private static final int COLUMNS = 24;

  /** Magnification, numerical aperture, immersion, refractive index, pixel size. */
  private static final List<String[]> OBJECTIVES =
      List.of(
          new String[] {"10", "0.3", "Air", "1.0", "0.65"},
          new String[] {"20", "0.8", "Air", "1.0", "0.325"},
          new String[] {"40", "1.1", "Water", "1.33", "0.16"},
          new String[] {"63", "1.4", "Oil", "1.51", "0.1"});

  /** Name, excitation, emission. */
  private static final List<String[]> DYES =
      List.of(
          new String[] {"DAPI", "405", "450"},
          new String[] {"GFP", "488", "510"},
          new String[] {"Cy3", "550", "570"},
          new String[] {"Cy5", "640", "670"},
          new String[] {"mCherry", "587", "610"},
          new String[] {"Alexa Fluor 488", "490", "519"},
          new String[] {"Alexa Fluor 568", "578", "603"},
          new String[] {"BFP", "380", "440"});

  private final Random random = new Random(3);
  private final BufferedWriter out;

  private Varied(BufferedWriter out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: WELLS FIELDS FILE");
      System.exit(2);
    }
    Locale.setDefault(Locale.ROOT);
    try (BufferedWriter out =
        Files.newBufferedWriter(Path.of(arguments[2]), StandardCharsets.UTF_8)) {
      new Varied(out).plate(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }
  }

  private void plate(int wells, int fields) throws IOException {
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line("<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">");
    line("<Plate ID=\"Plate:0\" Rows=\"%d\" Columns=\"%d\">", (wells - 1) / COLUMNS + 1, COLUMNS);
    for (int well = 0; well < wells; well++) {
      line("<Well ID=\"Well:%d\" Row=\"%d\" Column=\"%d\">", well, well / COLUMNS, well % COLUMNS);
      for (int field = 0; field < fields; field++) {
        int image = well * fields + field;
        line(
            "<WellSample ID=\"WellSample:%d\" Index=\"%d\" PositionX=\"%.2f\" PositionY=\"%.2f\">"
                + "<ImageRef ID=\"Image:%d\"/></WellSample>",
            image, image, random.nextDouble() * 500, random.nextDouble() * 500, image);
      }
      line("</Well>");
    }
    line("</Plate><Instrument ID=\"Instrument:0\"><Microscope Type=\"Inverted\"/>");
    for (int detector = 0; detector < 3; detector++) {
      line("<Detector ID=\"Detector:%d\" Type=\"CCD\" Model=\"D%d\"/>", detector, detector);
    }
    for (int o = 0; o < OBJECTIVES.size(); o++) {
      String[] objective = OBJECTIVES.get(o);
      line(
          "<Objective ID=\"Objective:%d\" NominalMagnification=\"%s\" LensNA=\"%s\" Immersion=\"%s\"/>",
          o, objective[0], objective[1], objective[2]);
    }
    line("</Instrument>");
    for (int image = 0; image < wells * fields; image++) {
      image(image);
    }
    line("</OME>");
  }

  private void image(int image) throws IOException {
    List<String[]> dyes = new ArrayList<>(DYES);
    Collections.shuffle(dyes, random);
    int channels = 1 + random.nextInt(4);
    int o = random.nextInt(OBJECTIVES.size());
    String[] objective = OBJECTIVES.get(o);
    line("<Image ID=\"Image:%d\" Name=\"field %d\">", image, image);
    line(
        "<AcquisitionDate>2026-0%d-%02dT10:%02d:00</AcquisitionDate>",
        1 + random.nextInt(9), 1 + random.nextInt(28), random.nextInt(60));
    line("<InstrumentRef ID=\"Instrument:0\"/>");
    line("<ObjectiveSettings ID=\"Objective:%d\" RefractiveIndex=\"%s\"/>", o, objective[3]);
    line(
        "<StageLabel Name=\"s%d\" X=\"%.2f\" Y=\"%.2f\"/>",
        image, random.nextDouble() * 100, random.nextDouble() * 100);
    line(
        "<Pixels ID=\"Pixels:%d\" DimensionOrder=\"XYZCT\" Type=\"uint16\" SizeX=\"2048\" SizeY=\"2048\""
            + " SizeZ=\"%d\" SizeC=\"%d\" SizeT=\"1\" PhysicalSizeX=\"%s\" PhysicalSizeY=\"%s\""
            + " PhysicalSizeZ=\"%.2f\">",
        image, 1 + random.nextInt(20), channels, objective[4], objective[4], 0.1 + random.nextDouble());
    for (int c = 0; c < channels; c++) {
      String[] dye = dyes.get(c);
      line(
          "<Channel ID=\"Channel:%d:%d\" Name=\"%s\" SamplesPerPixel=\"1\" ExcitationWavelength=\"%s\""
              + " EmissionWavelength=\"%s\"><DetectorSettings ID=\"Detector:%d\" Gain=\"%.2f\"/></Channel>",
          image, c, dye[0], dye[1], dye[2], random.nextInt(3), random.nextDouble());
    }
    line("<MetadataOnly/>");
    for (int c = 0; c < channels; c++) {
      line(
          "<Plane TheZ=\"0\" TheT=\"0\" TheC=\"%d\" ExposureTime=\"%.3f\" DeltaT=\"%.3f\"/>",
          c, random.nextDouble(), image + random.nextDouble());
    }
    line("</Pixels></Image>");
  }

  private void line(String format, Object... values) throws IOException {
    out.append(String.format(format, values)).append('\n');
  }
}
