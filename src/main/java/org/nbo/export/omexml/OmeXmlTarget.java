package org.nbo.export.omexml;

import org.nbo.export.Background;
import org.nbo.export.ExportTarget;
import org.nbo.export.Exporter;

/** OME-XML, as the Open Microscopy Environment publishes its newest version. */
public final class OmeXmlTarget implements ExportTarget {
  @Override
  public String name() {
    return "ome-xml";
  }

  @Override
  public String title() {
    return "OME-XML 2016-06";
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public String ending() {
    return ".ome.xml";
  }

  @Override
  public Exporter open(Background background) {
    return new OmeXml(background.model());
  }
}
