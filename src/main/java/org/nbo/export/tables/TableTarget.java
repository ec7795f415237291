package org.nbo.export.tables;

import java.util.List;
import org.nbo.export.Background;
import org.nbo.export.ExportTarget;
import org.nbo.export.Exporter;
import org.nbo.export.Written;
import org.nbo.model.naming.SpecificationNaming;

/**
 * A table of fields to fill in.
 *
 * @param kind as what it is written
 */
public record TableTarget(Kind kind) implements ExportTarget {
  /** As what a table is written. */
  public enum Kind {
    /** Divided by commas, in UTF-8. */
    CSV("csv", "text/csv"),
    /** For Excel, with lists to choose from and a color for each level. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String word;
    private final String mediaType;

    Kind(String word, String mediaType) {
      this.word = word;
      this.mediaType = mediaType;
    }
  }

  @Override
  public String name() {
    return kind.word;
  }

  @Override
  public String title() {
    return SpecificationNaming.TABLE;
  }

  @Override
  public String mediaType() {
    return kind.mediaType;
  }

  @Override
  public String ending() {
    return '.' + kind.word;
  }

  @Override
  public boolean holdsSeveral() {
    return true;
  }

  @Override
  public Exporter open(Background background) {
    return (experiments, to) -> {
      FieldRows all = new FieldRows(background.model());
      experiments.forEach(all::add);
      List<FieldRow> rows = all.rows();
      if (kind == Kind.CSV) {
        CsvTable.write(rows, to.document());
      } else {
        ExcelTable.write(rows, to.document());
      }
      return Written.without(all.unheld());
    };
  }
}
