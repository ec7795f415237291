package org.nbo.serve.page;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.nbo.export.report.TablesReport;
import org.nbo.finding.Table;
import org.nbo.serve.web.Document;

/** Lists for spreadsheets. */
final class Tabular {
  private Tabular() {}

  static Document csv(List<String> head, List<List<String>> rows) {
    return csv(
        new Table(
            "list",
            "",
            head.stream().map(name -> new Table.Column(name, name, false)).toList(),
            rows));
  }

  static Document csv(Table table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TablesReport.csv(table, out);
    return Document.of(out.toByteArray(), "text/csv;charset=utf-8");
  }
}
