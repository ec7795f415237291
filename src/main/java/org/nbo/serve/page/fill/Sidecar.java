package org.nbo.serve.page.fill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.nbo.Exporting;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.export.ExportTarget;
import org.nbo.export.Outlet;
import org.nbo.export.jsonld.JsonLdTarget;
import org.nbo.export.micrometa.MicroMetaTarget;
import org.nbo.export.micrometa.MicroMetaTarget.Record;
import org.nbo.export.tables.CsvTable;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Refusal;

/** A file that says what was filled in, to be kept beside the image and assessed with it. */
enum Sidecar {
  CSV("csv", ".csv", "text/csv;charset=utf-8"),
  JSONLD("jsonld", ".jsonld", "application/ld+json"),
  MICROSCOPE("microscope", "-microscope.json", "application/json"),
  SETTINGS("settings", "-settings.json", "application/json");

  private final String word;
  private final String ending;
  private final String type;

  Sidecar(String word, String ending, String type) {
    this.word = word;
    this.ending = ending;
    this.type = type;
  }

  static Sidecar of(String word) {
    for (Sidecar each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new Refusal(400, "the parameter as takes csv, jsonld, microscope, settings");
  }

  String fileName() {
    return "filled-in" + ending;
  }

  Document write(FilledForm form) {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    CsvTable.write(form.table(), table);
    byte[] content =
        this == CSV ? table.toByteArray() : written(form.nbo(), table.toByteArray(), target());
    return Document.of(content, type);
  }

  private ExportTarget target() {
    return switch (this) {
      case JSONLD -> new JsonLdTarget(Optional.empty());
      case MICROSCOPE -> new MicroMetaTarget(Record.MICROSCOPE, false);
      case SETTINGS -> new MicroMetaTarget(Record.SETTINGS, false);
      case CSV -> throw new IllegalStateException("a table is written as it is");
    };
  }

  /** The table in another form: it is lifted as it would be when it comes back. */
  private static byte[] written(Nbo nbo, byte[] table, ExportTarget target) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exporting exporting = nbo.exporting(target);
    Source source = Source.of("filled-in.csv", new ByteArrayInputStream(table));
    exporting.write(List.of(exporting.read(source)), Outlet.of(out));
    return out.toByteArray();
  }
}
