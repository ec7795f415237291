package org.nbo.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What checks find by comparing things with each other is found over kinds too, where most of these
 * things are alike and only counted.
 */
class ComparedKindsTest {
  private static final BothWays BOTH = new BothWays();

  @TempDir Path folder;

  @Test
  void findsWhatIsWrongWithPlanesAndBlocks() throws IOException {
    StringBuilder xml = new StringBuilder();
    xml.append(image(0, "", "TimeIncrement=\"60\" PhysicalSizeZ=\"5\""));
    for (int t = 0; t < 4; t++) {
      for (int z = 0; z < 3; z++) {
        xml.append(
            plane(z, t, "DeltaT=\"" + t + "\" ExposureTime=\"4000\" ExposureTimeUnit=\"ms\"")
                .replace("PositionZ=\"\"", "PositionZ=\"" + z + "\" PositionZUnit=\"µm\""));
      }
    }
    xml.append(plane(1, 1, ""));
    xml.append("</Pixels></Image>\n");
    xml.append(image(3, "", "")).append(plane(7, 0, "")).append("</Pixels></Image>\n");
    xml.append(image(4, "", "")).append("<TiffData FirstT=\"9\"/></Pixels></Image>\n");
    xml.append(image(1, "", "")).append("<TiffData FirstZ=\"2\" PlaneCount=\"99\"/>");
    xml.append("<TiffData/></Pixels></Image>\n");
    xml.append(image(2, "", "")).append("<TiffData/>").append(plane(0, 0, ""));
    xml.append("</Pixels></Image>\n");
    assertThat(same(xml.toString()))
        .contains(
            "plane-twice",
            "plane-beyond-size",
            "exposure-and-timestamps",
            "interval-and-timestamps",
            "step-of-stage",
            "tiff-planes",
            "tiff-beyond-size");
  }

  @Test
  void findsClocksThatRunBackwardsOrStand() throws IOException {
    StringBuilder xml = new StringBuilder();
    List<List<String>> clocks =
        List.of(
            List.of("0", "10", "5", "20"),
            List.of("7", "7", "7", "7"),
            List.of("0", "10", "20", "30"),
            List.of("0", "0", "0", "0"));
    for (int i = 0; i < clocks.size(); i++) {
      xml.append(image(i, "", ""));
      for (int t = 0; t < 4; t++) {
        xml.append("<Plane TheZ=\"0\" TheC=\"0\" TheT=\"" + t + "\" DeltaT=\"");
        xml.append(clocks.get(i).get(t)).append("\"/>\n");
      }
      xml.append("</Pixels></Image>\n");
    }
    assertThat(same(xml.toString())).contains("times-backwards", "times-alike");
  }

  @Test
  void findsWhatIsWrongWithWells() throws IOException {
    StringBuilder xml = new StringBuilder();
    xml.append("<Plate ID=\"Plate:0\" Rows=\"2\" Columns=\"2\">\n");
    int sample = 0;
    for (int well = 0; well < 6; well++) {
      int place = well == 5 ? 0 : well;
      xml.append("<Well ID=\"Well:" + well + "\" Row=\"" + place / 2 + "\" Column=\"" + place % 2);
      xml.append("\">");
      for (int field = 0; field < 2; field++) {
        xml.append("<WellSample ID=\"WellSample:" + sample + "\" Index=\"" + sample + "\">");
        xml.append("<ImageRef ID=\"Image:" + sample % 11 + "\"/></WellSample>");
        sample++;
      }
      xml.append("</Well>\n");
    }
    xml.append("<PlateAcquisition ID=\"PlateAcquisition:0\" MaximumFieldCount=\"1\">");
    for (int i = 0; i < 6; i++) {
      xml.append("<WellSampleRef ID=\"WellSample:" + i + "\"/>");
    }
    xml.append("</PlateAcquisition>\n</Plate>\n");
    for (int i = 0; i < 11; i++) {
      xml.append(image(i, "", "")).append("<MetadataOnly/></Pixels></Image>\n");
    }
    assertThat(same(xml.toString()))
        .contains("well-beyond-plate", "well-twice", "image-in-two-wells", "fields-of-acquisition");
  }

  @Test
  void findsRegionsOutsideTheirImages() throws IOException {
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      xml.append(image(i, "", i == 0 ? "" : "SizeX=\"100\"")).append("<MetadataOnly/></Pixels>");
      for (int roi = 0; roi < 8; roi++) {
        if (roi % 2 == i) {
          xml.append("<ROIRef ID=\"ROI:" + roi + "\"/>");
        }
      }
      xml.append("</Image>\n");
    }
    for (int roi = 0; roi < 8; roi++) {
      xml.append("<ROI ID=\"ROI:" + roi + "\"><Union><Point ID=\"Shape:" + roi + "\" X=\"");
      xml.append(
          10 * roi * roi + "\" Y=\"1\" TheZ=\"" + (roi == 4 ? 3 : 0) + "\"/></Union></ROI>\n");
    }
    assertThat(same(xml.toString())).contains("region-outside");
  }

  @Test
  void tellsInstrumentsFromEachOther() throws IOException {
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      xml.append("<Instrument ID=\"Instrument:" + i + "\"><Objective ID=\"Objective:" + i);
      xml.append(
          "\" LensNA=\"1.4\" Immersion=\"Oil\" NominalMagnification=\"63\"/></Instrument>\n");
    }
    for (int i = 0; i < 4; i++) {
      String used =
          "<InstrumentRef ID=\"Instrument:0\"/><ObjectiveSettings ID=\"Objective:" + i / 3 + "\"/>";
      xml.append(image(i, used, "")).append("<MetadataOnly/></Pixels></Image>\n");
    }
    assertThat(same(xml.toString())).contains("hardware-of-other-instrument");
  }

  @Test
  void comparesValuesOnlyAsFarAsChecksDo() throws IOException {
    StringBuilder xml = new StringBuilder();
    xml.append("<Instrument ID=\"Instrument:0\"><Objective ID=\"Objective:0\" LensNA=\"1.2\"");
    xml.append(" Model=\"Plan 40x/1.3 Oil\" Immersion=\"Air\" NominalMagnification=\"63\"/>");
    xml.append("</Instrument>\n");
    for (int i = 0; i < 12; i++) {
      String date =
          i == 5 ? "1975-05-05T10:00:00" : "2020-01-0" + (1 + i % 9) + "T10:00:0" + i % 10;
      String used =
          "<AcquisitionDate>"
              + date
              + "</AcquisitionDate><InstrumentRef ID=\"Instrument:0\"/>"
              + "<ObjectiveSettings ID=\"Objective:0\"/>"
              + "<ImagingEnvironment Temperature=\""
              + 12 * i
              + "\"/>";
      xml.append(image(i, used, "PhysicalSizeX=\"0." + (i + 1) + "\" PhysicalSizeY=\"0.2\""));
      xml.append("<Channel ID=\"Channel:" + i + ":0\" Name=\"" + (i == 3 ? "bright field" : "ch"));
      xml.append("\" ExcitationWavelength=\"561\" EmissionWavelength=\"" + (i == 7 ? 488 : 600));
      xml.append("\"/><MetadataOnly/></Pixels></Image>\n");
    }
    assertThat(same(xml.toString()))
        .contains(
            "dry-lens", "date-before-cameras", "sample-temperature", "stokes", "pixel-aspect");
  }

  @Test
  void takesChannelsForAlikeThatDifferInTheirNames() throws IOException {
    StringBuilder alike = new StringBuilder();
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      String name = i == 7 ? "SHG of well 7" : "DAPI of well " + i;
      alike.append(channel(i, i == 7 ? "SHG" : "DAPI"));
      named.append(channel(i, name));
    }
    assertThat(same(named.toString())).contains("stokes");
    assertThat(BOTH.kept(file(named.toString()))).isEqualTo(BOTH.kept(file(alike.toString())));
  }

  private static String channel(int number, String name) {
    return image(number, "", "")
        + "<Channel ID=\"Channel:"
        + number
        + ":0\" Name=\""
        + name
        + "\" ExcitationWavelength=\"561\" EmissionWavelength=\"488\"/>"
        + "<MetadataOnly/></Pixels></Image>\n";
  }

  /** Names of the checks that find something, after seeing that both ways find the same. */
  private List<String> same(String things) throws IOException {
    Path file = file(things);
    List<String> kinds = BOTH.kinds(file);
    assertThat(kinds).containsExactlyElementsOf(BOTH.whole(file));
    return kinds.stream()
        .filter(line -> line.contains(" check#"))
        .map(line -> line.replaceAll("^.* check#(\\S+) .*$", "$1"))
        .distinct()
        .toList();
  }

  private Path file(String things) throws IOException {
    return Files.writeString(
        folder.resolve("things.ome.xml"),
        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">\n"
            + things
            + "</OME>\n");
  }

  private static String image(int number, String before, String more) {
    String sizes = "SizeX=\"512\" SizeY=\"512\" SizeZ=\"3\" SizeC=\"1\" SizeT=\"4\" ";
    String all = more.contains("SizeX=\"1") ? sizes.replace("SizeX=\"512\" ", "") : sizes;
    return "<Image ID=\"Image:"
        + number
        + "\">"
        + before
        + "<Pixels ID=\"Pixels:"
        + number
        + "\" DimensionOrder=\"XYZCT\" Type=\"uint16\" "
        + all
        + more
        + ">\n";
  }

  private static String plane(int z, int t, String more) {
    return "<Plane TheZ=\""
        + z
        + "\" TheC=\"0\" TheT=\""
        + t
        + "\" "
        + more
        + (more.isEmpty() ? "" : " PositionZ=\"\"")
        + "/>\n";
  }
}
