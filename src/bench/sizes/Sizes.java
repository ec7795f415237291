import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * Writes OME-XML (2016-06) in which one thing is very large, always the same bytes, to standard
 * output.
 *
 * <pre>
 *   java Sizes.java plate IMAGES        a plate, an image in each well
 *   java Sizes.java regions NUMBER      regions of interest
 *   java Sizes.java pixels MB           one BinData
 *   java Sizes.java blocks NUMBER       BinData of 1 MB each
 *   java Sizes.java attribute MB        the name of an image
 *   java Sizes.java description MB      the description of an image
 *   java Sizes.java cdata MB            the same in a CDATA section
 *   java Sizes.java annotation MB       an XML annotation of one text
 *   java Sizes.java elements MB         an XML annotation of many elements
 *   java Sizes.java comment MB
 *   java Sizes.java namespace MB        the name of one
 * </pre>
 */
final class Sizes {
  private static final int MB = 1 << 20;
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".repeat(1024);
  private static final String PIXELS =
      "DimensionOrder=\"XYZCT\" Type=\"uint8\" SizeX=\"1\" SizeY=\"1\" SizeZ=\"1\" SizeC=\"1\" SizeT=\"1\">";

  private final BufferedWriter out =
      new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);

  public static void main(String[] arguments) throws IOException {
    Sizes sizes = new Sizes();
    sizes.document(arguments[0], Integer.parseInt(arguments[1]));
    sizes.out.flush();
  }

  private void document(String what, int size) throws IOException {
    out.write("<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"");
    if (what.equals("namespace")) {
      out.write(" xmlns:x=\"urn:x:");
      fill(size, BASE64);
      out.write("\"");
    }
    out.write(" UUID=\"urn:uuid:00000000-0000-4000-8000-000000000001\">\n");
    switch (what) {
      case "plate" -> plate(size);
      case "regions" -> {
        image(0, () -> {});
        for (int i = 0; i < size; i++) {
          out.write(
              "<ROI ID=\"ROI:%d\"><Union><Point ID=\"Shape:%d\" X=\"%d.5\" Y=\"%d.25\"/></Union></ROI>\n"
                  .formatted(i, i, i % 2048, i / 2048));
        }
      }
      case "pixels" -> blocks(1, size);
      case "blocks" -> blocks(size, 1);
      case "comment" -> {
        around("<!-- ", size, " -->");
        image(0, () -> {});
      }
      case "attribute" -> around("<Image ID=\"Image:0\" Name=\"", size, "\"/>");
      case "description" ->
          around("<Image ID=\"Image:0\"><Description>", size, "</Description></Image>");
      case "cdata" ->
          around("<Image ID=\"Image:0\"><Description><![CDATA[", size, "]]></Description></Image>");
      case "annotation" -> annotation(size, BASE64);
      case "elements" -> annotation(size, "<b c=\"1\">two</b>".repeat(4096));
      default -> image(0, () -> {});
    }
    out.write("</OME>\n");
  }

  private interface Content {
    void write() throws IOException;
  }

  private void image(int number, Content content) throws IOException {
    out.write("<Image ID=\"Image:%d\" Name=\"field %d\">".formatted(number, number));
    out.write("<Pixels ID=\"Pixels:%d\" ".formatted(number) + PIXELS);
    out.write("<Channel ID=\"Channel:%d:0\" SamplesPerPixel=\"1\"/>".formatted(number));
    content.write();
    out.write("</Pixels></Image>\n");
  }

  private void plate(int images) throws IOException {
    int columns = 500;
    out.write("<Plate ID=\"Plate:0\" Columns=\"500\" Rows=\"%d\">\n".formatted(images / columns + 1));
    for (int i = 0; i < images; i++) {
      out.write(
          "<Well ID=\"Well:%d\" Column=\"%d\" Row=\"%d\">".formatted(i, i % columns, i / columns));
      out.write("<WellSample ID=\"WellSample:%d\" Index=\"%d\">".formatted(i, i));
      out.write("<ImageRef ID=\"Image:%d\"/></WellSample></Well>\n".formatted(i));
    }
    out.write("</Plate>\n");
    for (int i = 0; i < images; i++) {
      image(i, () -> out.write("<MetadataOnly/>"));
    }
  }

  private void blocks(int number, int size) throws IOException {
    image(
        0,
        () -> {
          for (int i = 0; i < number; i++) {
            String begin = "<BinData BigEndian=\"false\" Length=\"%d\">";
            around(begin.formatted(3L * size * MB / 4), size, "</BinData>\n");
          }
        });
  }

  private void annotation(int size, String piece) throws IOException {
    out.write("<StructuredAnnotations><XMLAnnotation ID=\"Annotation:0\"><Value><a>");
    fill(size, piece);
    out.write("</a></Value></XMLAnnotation></StructuredAnnotations>\n");
  }

  private void around(String before, int size, String behind) throws IOException {
    out.write(before);
    fill(size, BASE64);
    out.write(behind);
  }

  private void fill(int size, String piece) throws IOException {
    for (long written = 0; written < (long) size * MB; written += piece.length()) {
      out.write(piece);
    }
  }
}
