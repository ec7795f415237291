package org.nbo.serve.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.nbo.export.report.TablesReport;
import org.nbo.finding.Table;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;

/** Lists for spreadsheets. */
public final class Tabular {
  private static final String FORMAT = "format";
  private static final String CSV = "csv";

  private Tabular() {}

  /** Whether a list is wanted so. */
  public static boolean isWanted(Exchange exchange) {
    return exchange.parameter(FORMAT).filter(CSV::equals).isPresent();
  }

  /** Where the list of a page is had so. */
  public static String address(Address page) {
    return page.without(Paging.FROM).with(FORMAT, CSV).href();
  }

  public static void send(List<String> head, List<List<String>> rows, Exchange exchange)
      throws IOException {
    List<Table.Column> columns =
        head.stream().map(name -> new Table.Column(name, name, false)).toList();
    send(new Table("list", "", columns, rows), exchange);
  }

  /** Heads are in English, so that who reads them by a program finds the same each time. */
  public static void send(Table table, Exchange exchange) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TablesReport.csv(table, out);
    exchange.response().setHeader("Content-Language", "en");
    exchange.send(Document.of(out.toByteArray(), "text/csv;charset=utf-8"));
  }
}
