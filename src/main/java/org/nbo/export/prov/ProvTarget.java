package org.nbo.export.prov;

import org.nbo.export.Background;
import org.nbo.export.ExportTarget;
import org.nbo.export.Exporter;

/** The process of imaging as PROV-O, with the backbone of the common provenance model. */
public final class ProvTarget implements ExportTarget {
  @Override
  public String name() {
    return "prov";
  }

  @Override
  public String title() {
    return "PROV-O, common provenance model of ISO 23494";
  }

  @Override
  public String mediaType() {
    return "application/trig";
  }

  @Override
  public String ending() {
    return ".prov.trig";
  }

  @Override
  public Exporter open(Background background) {
    return new ImagingProcess(background.model());
  }
}
