package org.nbo.export.rembi;

import org.nbo.export.Background;
import org.nbo.export.ExportTarget;
import org.nbo.export.Exporter;
import org.nbo.export.about.About;

/**
 * REMBI, the recommended metadata for biological images, in the modules that the BioImage Archive
 * takes (version 1.5).
 *
 * @param about what no file about an image knows
 * @param methods writes how images were taken as a text
 */
public record RembiTarget(About about, ExportTarget methods) implements ExportTarget {
  @Override
  public String name() {
    return "rembi";
  }

  @Override
  public String title() {
    return "REMBI 1.5";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String ending() {
    return ".rembi.json";
  }

  @Override
  public Exporter open(Background background) {
    return new Rembi(this, background);
  }
}
