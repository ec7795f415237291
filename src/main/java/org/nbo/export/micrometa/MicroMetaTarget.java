package org.nbo.export.micrometa;

import java.util.List;
import org.nbo.export.Background;
import org.nbo.export.Experiment;
import org.nbo.export.ExportTarget;
import org.nbo.export.Exporter;

/**
 * JSON of the Micro-Meta App.
 *
 * @param record what files there are
 * @param named whether things without a name get one, as the application shows them by names
 */
public record MicroMetaTarget(Record record, boolean named) implements ExportTarget {
  /** With names. */
  public MicroMetaTarget(Record record) {
    this(record, true);
  }

  /** What a file of the application describes. */
  public enum Record {
    /** A microscope with its components; of a document that describes none, the settings. */
    MICROSCOPE,
    /** The settings with which an image was taken. */
    SETTINGS
  }

  @Override
  public String name() {
    return "micro-meta";
  }

  @Override
  public String title() {
    return "Micro-Meta App JSON";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String ending() {
    return ".json";
  }

  /** A file holds one record, so several make a folder. */
  @Override
  public boolean isFolder(List<Experiment> experiments) {
    return experiments.stream().mapToInt(e -> MicroMeta.records(e, record).size()).sum() > 1;
  }

  @Override
  public Exporter open(Background background) {
    return new MicroMeta(background, this);
  }
}
