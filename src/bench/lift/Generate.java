import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes large OME-XML files (2016-06), valid against the schema, always the same bytes.
 *
 * <pre>
 *   java Generate.java planes PLANES IMAGES FILE   time series of stacks in two channels
 *   java Generate.java plate WELLS FIELDS FILE     a plate of 96 or 384 wells, FIELDS images in each
 * </pre>
 *
 * Each plane has its indices, time, exposure and stage position with units, and a TiffData that
 * names the file and directory it is in; about 400 bytes together.
 */
final class Generate {
  private static final int SLICES = 10;
  private static final int CHANNELS = 2;
  private static final int PLANES_PER_FILE = 1000;

  private final StringBuilder line = new StringBuilder();
  private final BufferedWriter out;

  private Generate(BufferedWriter out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      System.err.println("usage: planes PLANES IMAGES FILE | plate 96|384 FIELDS FILE");
      System.exit(2);
    }
    Locale.setDefault(Locale.ROOT);
    int first = Integer.parseInt(arguments[1]);
    int second = Integer.parseInt(arguments[2]);
    try (BufferedWriter out =
        Files.newBufferedWriter(Path.of(arguments[3]), StandardCharsets.UTF_8)) {
      Generate generate = new Generate(out);
      if (arguments[0].equals("plate")) {
        generate.plate(first, second);
      } else {
        generate.planes(first, second);
      }
    }
  }

  private void planes(int planes, int images) throws IOException {
    begin("planes " + planes + ' ' + images);
    for (int i = 0; i < images; i++) {
      int here = planes / images + (i < planes % images ? 1 : 0);
      image(i, "series " + i, here, 0, 0);
    }
    end();
  }

  private void plate(int wells, int fields) throws IOException {
    int columns = wells == 96 ? 12 : 24;
    begin("plate " + wells + ' ' + fields);
    line("<Plate ID=\"Plate:0\" Name=\"plate of %d\" Columns=\"%d\" Rows=\"%d\"", wells, columns, wells / columns);
    line(" ColumnNamingConvention=\"number\" RowNamingConvention=\"letter\">\n");
    for (int well = 0; well < wells; well++) {
      line("<Well ID=\"Well:%d\" Column=\"%d\" Row=\"%d\">\n", well, well % columns, well / columns);
      for (int field = 0; field < fields; field++) {
        int image = well * fields + field;
        line("<WellSample ID=\"WellSample:%d\" Index=\"%d\"", image, image);
        line(" PositionX=\"%d.5\" PositionXUnit=\"µm\" PositionY=\"%d.25\" PositionYUnit=\"µm\">", field * 300, field * 200);
        line("<ImageRef ID=\"Image:%d\"/></WellSample>\n", image);
      }
      line("</Well>\n");
    }
    line("</Plate>\n");
    for (int image = 0; image < wells * fields; image++) {
      int well = image / fields;
      String name = (char) ('A' + well / columns) + "" + (well % columns + 1) + ", field " + image % fields;
      image(image, name, 2 * CHANNELS, well % columns * 9000, well / columns * 9000);
    }
    end();
  }

  private void begin(String seed) throws IOException {
    String uuid = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    line("<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\" UUID=\"urn:uuid:%s\">\n", uuid);
  }

  private void end() throws IOException {
    line("</OME>\n");
  }

  private void image(int image, String name, int planes, int x, int y) throws IOException {
    int slices = Math.min(SLICES, Math.max(1, planes / CHANNELS));
    int times = (planes + slices * CHANNELS - 1) / (slices * CHANNELS);
    line("<Image ID=\"Image:%d\" Name=\"%s\"><AcquisitionDate>2026-01-01T12:00:00</AcquisitionDate>\n", image, name);
    line("<Pixels ID=\"Pixels:%d\" DimensionOrder=\"XYZCT\" Type=\"uint16\" SizeX=\"2048\" SizeY=\"2048\"", image);
    line(" SizeZ=\"%d\" SizeC=\"%d\" SizeT=\"%d\"", slices, CHANNELS, times);
    line(" PhysicalSizeX=\"0.108\" PhysicalSizeXUnit=\"µm\" PhysicalSizeY=\"0.108\" PhysicalSizeYUnit=\"µm\"");
    line(" PhysicalSizeZ=\"0.3\" PhysicalSizeZUnit=\"µm\">\n");
    for (int channel = 0; channel < CHANNELS; channel++) {
      line("<Channel ID=\"Channel:%d:%d\" Name=\"channel %d\" SamplesPerPixel=\"1\"", image, channel, channel);
      line(" ExcitationWavelength=\"%d\" ExcitationWavelengthUnit=\"nm\"/>\n", 488 + 73 * channel);
    }
    for (int i = 0; i < planes; i++) {
      int file = i / PLANES_PER_FILE;
      String uuid = UUID.nameUUIDFromBytes((image + "/" + file).getBytes(StandardCharsets.UTF_8)).toString();
      tiffData(i, i % slices, i / slices % CHANNELS, i / slices / CHANNELS, image, file, uuid);
    }
    for (int i = 0; i < planes; i++) {
      plane(i, i % slices, i / slices % CHANNELS, i / slices / CHANNELS, x, y);
    }
    line("</Pixels></Image>\n");
  }

  private void tiffData(int i, int z, int c, int t, int image, int file, String uuid)
      throws IOException {
    line.append("<TiffData FirstZ=\"").append(z);
    line.append("\" FirstC=\"").append(c);
    line.append("\" FirstT=\"").append(t);
    line.append("\" IFD=\"").append(i % PLANES_PER_FILE);
    line.append("\" PlaneCount=\"1\"><UUID FileName=\"image_").append(image);
    line.append('_').append(file).append(".ome.tif\">urn:uuid:").append(uuid);
    line.append("</UUID></TiffData>\n");
    flush();
  }

  /** The stage drifts and the shutter is not quite exact: numbers of all lengths. */
  private void plane(int i, int z, int c, int t, int x, int y) throws IOException {
    line.append("<Plane TheZ=\"").append(z);
    line.append("\" TheC=\"").append(c);
    line.append("\" TheT=\"").append(t);
    line.append("\" DeltaT=\"");
    decimal(i * 2503L + i % 7, 4);
    line.append("\" DeltaTUnit=\"s\" ExposureTime=\"");
    decimal(50_000 + i * 37L % 101, 3);
    line.append("\" ExposureTimeUnit=\"ms\" PositionX=\"");
    decimal(x * 1000L + 102_250 + t * 13L % 997, 3);
    line.append("\" PositionXUnit=\"µm\" PositionY=\"");
    decimal(-(y * 1000L + 48_730 + t * 29L % 991), 3);
    line.append("\" PositionYUnit=\"µm\" PositionZ=\"");
    decimal(z * 300L, 3);
    line.append("\" PositionZUnit=\"µm\"/>\n");
    flush();
  }

  private void decimal(long digits, int fraction) {
    long unit = 1;
    for (int i = 0; i < fraction; i++) {
      unit *= 10;
    }
    long size = Math.abs(digits);
    String rest = Long.toString(unit + size % unit).substring(1);
    line.append(digits < 0 ? "-" : "").append(size / unit).append('.').append(rest);
  }

  private void line(String format, Object... values) throws IOException {
    line.append(String.format(format, values));
    flush();
  }

  private void flush() throws IOException {
    out.append(line);
    line.setLength(0);
  }
}
