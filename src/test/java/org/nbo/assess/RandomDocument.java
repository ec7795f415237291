package org.nbo.assess;

import java.util.List;
import java.util.Random;

/**
 * An OME-XML document out of a seed: images, planes, wells, regions and annotations of which many
 * are alike, and here and there one that lacks something, says it twice, or says nonsense.
 */
public final class RandomDocument {
  private static final List<String> NUMBERS =
      List.of("1", "2.5", "-3", "0", "999999", "abc", "1e3");
  private static final List<String> TEXTS =
      List.of("DAPI", "n/a", "", "green", "unknown", " ", "x y");

  private final Random random;
  private final StringBuilder xml = new StringBuilder();
  private final double odd;

  private RandomDocument(long seed) {
    this.random = new Random(seed);
    this.odd = seed % 3 == 0 ? 0.02 : 0.15;
  }

  /** Always the same for a seed. */
  public static String of(long seed) {
    return new RandomDocument(seed).make();
  }

  private String make() {
    int images = 1 + random.nextInt(6);
    int planes = 1 + random.nextInt(8);
    int regions = random.nextInt(8);
    xml.append("<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">\n");
    instrument();
    plate(images);
    for (int i = 0; i < images; i++) {
      image(i, planes);
    }
    annotations();
    for (int i = 0; i < regions; i++) {
      region(i);
    }
    return xml.append("</OME>\n").toString();
  }

  private void instrument() {
    open("Instrument", "ID", "Instrument:0");
    empty("Microscope", "Manufacturer", text(), "Model", "M");
    for (int i = 0; i < 2; i++) {
      empty(
          "Objective",
          "ID",
          "Objective:" + i,
          "Model",
          text(),
          "LensNA",
          number(),
          "Immersion",
          random.nextDouble() < odd ? "Glue" : "Oil",
          "WorkingDistance",
          number());
    }
    empty("Detector", "ID", id("Detector", 0), "Model", text(), "Type", "CCD");
    close("Instrument");
  }

  private void plate(int images) {
    open("Plate", "ID", "Plate:0", "Name", text());
    for (int i = 0; i < images; i++) {
      open("Well", "ID", id("Well", i), "Column", number(), "Row", "0");
      open("WellSample", "ID", "WellSample:" + i, "Index", Integer.toString(i));
      empty("ImageRef", "ID", id("Image", i));
      close("WellSample");
      close("Well");
    }
    close("Plate");
  }

  private void image(int i, int planes) {
    open("Image", "ID", id("Image", i), "Name", text());
    if (!isOdd()) {
      xml.append("<AcquisitionDate>").append(isOdd() ? "soon" : "2026-01-01T12:00:00");
      xml.append("</AcquisitionDate>\n");
    }
    empty("InstrumentRef", "ID", "Instrument:0");
    empty("ObjectiveSettings", "ID", "Objective:" + random.nextInt(3), "RefractiveIndex", number());
    if (!isOdd()) {
      empty("ImagingEnvironment", "Temperature", number(), "CO2Percent", number());
    }
    open(
        "Pixels",
        "ID",
        "Pixels:" + i,
        "DimensionOrder",
        "XYZCT",
        "Type",
        "uint16",
        "SizeX",
        "8",
        "SizeY",
        number(),
        "SizeZ",
        "1",
        "SizeC",
        "2",
        "SizeT",
        "1",
        "PhysicalSizeX",
        number());
    for (int c = 0; c < 2; c++) {
      open(
          "Channel",
          "ID",
          "Channel:" + i + ":" + c,
          "Name",
          text(),
          "EmissionWavelength",
          number());
      empty("DetectorSettings", "ID", id("Detector", 0), "Gain", number());
      close("Channel");
    }
    for (int p = 0; p < planes; p++) {
      open("TiffData", "IFD", Integer.toString(p), "PlaneCount", number());
      if (!isOdd()) {
        xml.append("<UUID FileName=\"a.tif\">urn:uuid:")
            .append("00000000-0000-4000-8000-00000000000");
        xml.append(random.nextInt(9)).append("</UUID>");
      }
      close("TiffData");
    }
    for (int p = 0; p < planes; p++) {
      open(
          "Plane",
          "TheZ",
          number(),
          "TheC",
          "0",
          "TheT",
          "0",
          "DeltaT",
          number(),
          "ExposureTime",
          number());
      if (isOdd()) {
        empty("AnnotationRef", "ID", "Annotation:" + random.nextInt(4));
      }
      close("Plane");
    }
    close("Pixels");
    if (isOdd()) {
      empty("ROIRef", "ID", "ROI:" + random.nextInt(9));
    }
    empty("AnnotationRef", "ID", "Annotation:" + random.nextInt(4));
    close("Image");
  }

  private void annotations() {
    xml.append("<StructuredAnnotations>\n");
    for (int i = 0; i < 3; i++) {
      open("XMLAnnotation", "ID", id("Annotation", i));
      xml.append("<Value><a xmlns=\"urn:x-a\" b=\"").append(i).append("\">c</a></Value>");
      close("XMLAnnotation");
    }
    open("MapAnnotation", "ID", "Annotation:3");
    xml.append("<Value><M K=\"temperature\">37</M><M K=\"Objective Model\">Plan</M></Value>");
    close("MapAnnotation");
    xml.append("</StructuredAnnotations>\n");
  }

  private void region(int i) {
    open("ROI", "ID", id("ROI", i), "Name", text());
    xml.append("<Union>");
    for (int s = 0; s <= random.nextInt(2); s++) {
      empty("Point", "ID", "Shape:" + i + ":" + s, "X", number(), "Y", number());
    }
    xml.append("</Union>");
    close("ROI");
  }

  private String id(String kind, int i) {
    return kind + ":" + (random.nextDouble() < odd / 4 ? 0 : i);
  }

  private boolean isOdd() {
    return random.nextDouble() < odd;
  }

  private String number() {
    return isOdd() ? NUMBERS.get(random.nextInt(NUMBERS.size())) : "1";
  }

  private String text() {
    return isOdd() ? TEXTS.get(random.nextInt(TEXTS.size())) : "DAPI";
  }

  private void empty(String name, String... attributes) {
    open(name, attributes);
    xml.setLength(xml.length() - 2);
    xml.append("/>\n");
  }

  private void open(String name, String... attributes) {
    xml.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals("ID") || random.nextDouble() > odd / 3) {
        xml.append(' ').append(attributes[i]).append("=\"").append(attributes[i + 1]).append('"');
      }
    }
    xml.append(">\n");
  }

  private void close(String name) {
    xml.append("</").append(name).append(">\n");
  }
}
