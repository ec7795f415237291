package org.nbo.lift;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small valid documents of our own in the older versions of the OME schema. */
public final class OlderVersions {
  private static final String SCHEMAS = "http://www.openmicroscopy.org/Schemas/";
  private static final String FIRST_SCHEMAS = "http://www.openmicroscopy.org/XMLschemas/";

  /** The first version asks for global identifiers. */
  static final String AUTHORITY = "urn:lsid:example.org:";

  private static final String PIXELS =
      "ID=\"Pixels:1\" DimensionOrder=\"XYZCT\" SizeX=\"2\" SizeY=\"3\" SizeZ=\"1\" SizeC=\"1\""
          + " SizeT=\"1\"";

  private OlderVersions() {}

  /** A document for each version that there is a way from, by version. */
  public static Map<String, String> documents() {
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put(
        "2003-FC",
        first(FIRST_SCHEMAS + "OME/FC/ome.xsd", "BinaryFile/RC1/BinaryFile.xsd")
            .replaceAll("\"(Image|Pixels|LogicalChannel):1\"", "\"" + AUTHORITY + "$1:1\""));
    documents.put("2007-06", early("2007-06"));
    documents.put("2008-02", early("2008-02"));
    documents.put("2008-09", early("2008-09"));
    documents.put("2009-09", later("2009-09", "AcquiredDate", "Color=\"4278190335\""));
    documents.put("2010-04", later("2010-04", "AcquiredDate", "Color=\"4278190335\""));
    documents.put("2010-06", later("2010-06", "AcquiredDate", "Color=\"-16776961\""));
    documents.put("2011-06", later("2011-06", "AcquiredDate", "Color=\"-16776961\""));
    documents.put("2012-06", later("2012-06", "AcquisitionDate", "Color=\"-16776961\""));
    documents.put("2013-06", later("2013-06", "AcquisitionDate", "Color=\"-16776961\""));
    documents.put("2015-01", later("2015-01", "AcquisitionDate", "Color=\"-16776961\""));
    return documents;
  }

  private static String first(String namespace, String binary) {
    return "<OME xmlns=\""
        + namespace
        + "\" xmlns:Bin=\""
        + FIRST_SCHEMAS
        + binary
        + "\">\n"
        + "  <Image ID=\"Image:1\" Name=\"Mitosis µ\" PixelSizeX=\"0.25\" DefaultPixels=\"Pixels:1\">\n"
        + "    <CreationDate>2003-11-07T12:00:00</CreationDate>\n"
        + "    <ChannelInfo ID=\"LogicalChannel:1\" Name=\"DAPI\" EmWave=\"461\">\n"
        + "      <ChannelComponent Pixels=\"Pixels:1\" Index=\"0\" ColorDomain=\"blue\"/>\n"
        + "    </ChannelInfo>\n"
        + "    <Pixels "
        + PIXELS
        + " PixelType=\"Uint8\" BigEndian=\"false\">\n"
        + "      <Bin:BinData Compression=\"none\">AAAAAAAA</Bin:BinData>\n"
        + "    </Pixels>\n"
        + "  </Image>\n"
        + "</OME>\n";
  }

  private static String early(String version) {
    return "<OME xmlns=\""
        + SCHEMAS
        + "OME/"
        + version
        + "\" xmlns:Bin=\""
        + SCHEMAS
        + "BinaryFile/"
        + version
        + "\">\n"
        + "  <Image ID=\"Image:1\" Name=\"Mitosis µ\" DefaultPixels=\"Pixels:1\">\n"
        + "    <CreationDate>2003-11-07T12:00:00</CreationDate>\n"
        + "    <LogicalChannel ID=\"LogicalChannel:1\" Name=\"DAPI\" EmWave=\"461\">\n"
        + "      <ChannelComponent Pixels=\"Pixels:1\" Index=\"0\" ColorDomain=\"blue\"/>\n"
        + "    </LogicalChannel>\n"
        + "    <Pixels "
        + PIXELS
        + " PixelType=\"uint8\" BigEndian=\"false\" PhysicalSizeX=\"0.25\">\n"
        + "      <Bin:BinData Length=\"8\">AAAAAAAA</Bin:BinData>\n"
        + "    </Pixels>\n"
        + "  </Image>\n"
        + "</OME>\n";
  }

  /** With a prefix, since vendors write one. */
  private static String later(String version, String date, String color) {
    String bigEndian = version.equals("2015-01") ? " BigEndian=\"false\"" : "";
    return "<o:OME xmlns:o=\""
        + SCHEMAS
        + "OME/"
        + version
        + "\" xmlns:Bin=\""
        + SCHEMAS
        + "BinaryFile/"
        + version
        + "\"\n"
        + "    UUID=\"urn:uuid:00000000-0000-4000-8000-000000000001\">\n"
        + "  <o:Image ID=\"Image:1\" Name=\"Mitosis µ\">\n"
        + "    <o:"
        + date
        + ">2003-11-07T12:00:00</o:"
        + date
        + ">\n"
        + "    <o:Pixels "
        + PIXELS
        + " Type=\"uint8\""
        + bigEndian
        + " PhysicalSizeX=\"0.25\">\n"
        + "      <o:Channel ID=\"Channel:1\" Name=\"DAPI\" EmissionWavelength=\"461\" "
        + color
        + "/>\n"
        + "      <Bin:BinData Length=\"8\" BigEndian=\"false\">AAAAAAAA</Bin:BinData>\n"
        + "    </o:Pixels>\n"
        + "  </o:Image>\n"
        + "</o:OME>\n";
  }
}
