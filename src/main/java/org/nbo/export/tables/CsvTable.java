package org.nbo.export.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.nbo.model.TableColumns;

/** Writes rows as CSV (RFC 4180). */
public final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private CsvTable() {}

  /** Writes a header and all rows, in UTF-8. */
  public static void write(List<FieldRow> rows, OutputStream to) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord(TableColumns.ALL);
      for (FieldRow row : rows) {
        csv.printRecord(row.cells().stream().map(CsvTable::plain).toList());
      }
      to.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that no spreadsheet takes for a formula. */
  private static String plain(String cell) {
    return TableColumns.looksLikeFormula(cell) ? TableColumns.NO_FORMULA + cell : cell;
  }
}
