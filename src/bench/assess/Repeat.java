import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes OME-XML files (2016-06) with many things of other kinds than planes.
 *
 * <pre>
 *   java Repeat.java rois COUNT FILE          regions of interest, a point in each
 *   java Repeat.java annotations COUNT FILE   XML annotations of some 250 bytes
 * </pre>
 */
final class Repeat {
  private Repeat() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: rois|annotations COUNT FILE");
      System.exit(2);
    }
    int count = Integer.parseInt(arguments[1]);
    try (BufferedWriter out =
        Files.newBufferedWriter(Path.of(arguments[2]), StandardCharsets.UTF_8)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      out.write("<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"");
      out.write(" UUID=\"urn:uuid:11111111-2222-4333-8444-555555555555\">\n");
      out.write("<Image ID=\"Image:0\" Name=\"cells\"><Pixels ID=\"Pixels:0\" DimensionOrder=\"XYZCT\"");
      out.write(" Type=\"uint16\" SizeX=\"2048\" SizeY=\"2048\" SizeZ=\"1\" SizeC=\"1\" SizeT=\"1\">");
      out.write("<Channel ID=\"Channel:0:0\" SamplesPerPixel=\"1\"/><MetadataOnly/></Pixels></Image>\n");
      if (arguments[0].equals("rois")) {
        rois(count, out);
      } else {
        annotations(count, out);
      }
      out.write("</OME>\n");
    }
  }

  private static void rois(int count, BufferedWriter out) throws IOException {
    for (int i = 0; i < count; i++) {
      out.write("<ROI ID=\"ROI:" + i + "\" Name=\"cell " + i + "\"><Union><Point ID=\"Shape:" + i);
      out.write(":0\" TheZ=\"0\" TheC=\"0\" TheT=\"0\" X=\"" + i * 7L % 2048 + ".5\" Y=\"");
      out.write(i * 13L % 2048 + ".25\"/></Union></ROI>\n");
    }
  }

  private static void annotations(int count, BufferedWriter out) throws IOException {
    out.write("<StructuredAnnotations>\n");
    for (int i = 0; i < count; i++) {
      out.write("<XMLAnnotation ID=\"Annotation:" + i + "\" Namespace=\"example.org/step\"><Value>");
      out.write("<step xmlns=\"urn:example:steps\" number=\"" + i + "\"><name>step " + i + "</name>");
      out.write("<begin>" + i * 10L + "</begin><end>" + (i * 10L + 9) + "</end>");
      out.write("<laser power=\"" + i % 100 + ".5\"/></step></Value></XMLAnnotation>\n");
    }
    out.write("</StructuredAnnotations>\n");
  }
}
