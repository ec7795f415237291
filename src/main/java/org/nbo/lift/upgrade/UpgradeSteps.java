package org.nbo.lift.upgrade;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which transforms lead from an older version of the OME schema to the newest, as {@code
 * ome-transforms.xml} of the official library says.
 *
 * @param current the newest version
 * @param files the transforms in their order, by the version that they begin with
 */
record UpgradeSteps(String current, Map<String, List<String>> files) {
  private static final String LIST = "ome-transforms.xml";

  /** Where the class path has the transforms. */
  private static final String FOLDER = "/transforms/";

  static UpgradeSteps load() {
    try (InputStream in = open(LIST)) {
      XMLStreamReader xml = new InputFactoryImpl().createXMLStreamReader(in);
      String current = "";
      String source = "";
      boolean upgrades = false;
      List<String> steps = new ArrayList<>();
      Map<String, List<String>> files = new TreeMap<>();
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "ome-transforms" -> current = xml.getAttributeValue(null, "current");
          case "source" -> source = xml.getAttributeValue(null, "schema");
          case "upgrades" -> upgrades = true;
          case "downgrades" -> upgrades = false;
          case "target" -> {
            steps = new ArrayList<>();
            if (upgrades && current.equals(xml.getAttributeValue(null, "schema"))) {
              files.put(source, steps);
            }
          }
          case "transform" -> steps.add(xml.getAttributeValue(null, "file"));
          default -> {
            // says nothing about the way
          }
        }
      }
      return new UpgradeSteps(current, files);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(LIST, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the library. */
  static InputStream open(String file) {
    InputStream in = UpgradeSteps.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IllegalStateException("no " + FOLDER + file + " on the class path");
    }
    return in;
  }
}
