package org.nbo.serve.page;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.nbo.export.report.TablesReport;
import org.nbo.finding.Table;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;

/** Lists for spreadsheets. */
final class Tabular {
  private static final String FORMAT = "format";
  private static final String CSV = "csv";

  private Tabular() {}

  /** Whether a list is wanted so. */
  static boolean isWanted(Exchange exchange) {
    return exchange.parameter(FORMAT).filter(CSV::equals).isPresent();
  }

  /** Where the list of a page is had so. */
  static String address(Address page) {
    return page.without(Paging.FROM).with(FORMAT, CSV).href();
  }

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
