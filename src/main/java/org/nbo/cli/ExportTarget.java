package org.nbo.cli;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.nbo.export.omexml.LiftedDocument;
import org.nbo.export.omexml.OmeXml;
import org.nbo.model.Model;

/** The formats in which a lifted document can be written. */
enum ExportTarget {
  OME_XML("ome-xml", ".ome.xml") {
    @Override
    Exporter open(Model model) {
      return new OmeXml(model)::write;
    }
  };

  private final String option;
  private final String ending;

  ExportTarget(String option, String ending) {
    this.option = option;
    this.ending = ending;
  }

  /** Writes documents in one format. */
  @FunctionalInterface
  interface Exporter {
    /**
     * @return what the format has no place for, and how often each occurred
     */
    SortedMap<String, Integer> write(LiftedDocument document, OutputStream to);
  }

  static Optional<ExportTarget> named(String option) {
    return Arrays.stream(values()).filter(t -> t.option.equalsIgnoreCase(option)).findFirst();
  }

  /** The names in the option, for messages. */
  static String names() {
    return Arrays.stream(values()).map(t -> t.option).collect(Collectors.joining(", "));
  }

  /** The name in the option. */
  String option() {
    return option;
  }

  /** What names of files end in. */
  String ending() {
    return ending;
  }

  abstract Exporter open(Model model);
}
