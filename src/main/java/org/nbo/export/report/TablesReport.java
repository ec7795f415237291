package org.nbo.export.report;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.nbo.export.JsonText;
import org.nbo.finding.Table;

/** How all in a store stands: tables in each of the formats of reports. */
public final class TablesReport {
  private TablesReport() {}

  /**
   * For a terminal.
   *
   * @param title what stands above them
   */
  public static void text(String title, List<Table> tables, OutputStream out) {
    PrintWriter to = writer(out);
    to.print(title + "\n");
    for (Table table : tables) {
      to.print("\n" + table.title() + "\n");
      if (table.rows().isEmpty()) {
        to.print("  none\n");
      } else {
        Columns columns =
            new Columns(
                table.columns().stream()
                    .map(column -> column.isNumber() ? ">" : "<")
                    .collect(Collectors.joining()));
        columns.row(table.columns().stream().map(Table.Column::label).toArray(String[]::new));
        table.rows().forEach(row -> columns.row(row.toArray(String[]::new)));
        columns.print("  ", to);
      }
    }
    to.flush();
  }

  /** In Markdown. */
  public static void md(String title, List<Table> tables, OutputStream out) {
    PrintWriter to = writer(out);
    to.print("# " + MarkdownReport.cell(title) + "\n");
    for (Table table : tables) {
      to.print("\n## " + table.title() + "\n\n");
      if (table.rows().isEmpty()) {
        to.print("None.\n");
      } else {
        line(table.columns().stream().map(Table.Column::label).toList(), to);
        line(table.columns().stream().map(c -> c.isNumber() ? "---:" : "---").toList(), to);
        table.rows().forEach(row -> line(row.stream().map(MarkdownReport::cell).toList(), to));
      }
    }
    to.flush();
  }

  private static void line(List<String> cells, PrintWriter to) {
    to.print("| " + String.join(" | ", cells) + " |\n");
  }

  /** A line for each row of one table, as RFC 4180 has it. */
  public static void csv(Table table, OutputStream out) {
    PrintWriter to = writer(out);
    CsvReport.line(table.columns().stream().map(Table.Column::name).toList(), to);
    table.rows().forEach(row -> CsvReport.line(row.stream().map(CsvReport::text).toList(), to));
    to.flush();
  }

  /** An object with an array for each table, whose objects are the rows. */
  public static void json(List<Table> tables, OutputStream out) {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          for (Table table : tables) {
            json.writeStartArray(table.name());
            table.rows().forEach(row -> row(table, row, json));
            json.writeEnd();
          }
          json.writeEnd();
        });
  }

  private static void row(Table table, List<String> row, JsonGenerator json) {
    json.writeStartObject();
    for (int i = 0; i < row.size(); i++) {
      Table.Column column = table.columns().get(i);
      if (column.isNumber()) {
        json.write(column.name(), Long.parseLong(row.get(i)));
      } else if (!row.get(i).isEmpty()) {
        json.write(column.name(), row.get(i));
      }
    }
    json.writeEnd();
  }

  /** A page that needs nothing beside itself. */
  public static void html(String title, List<Table> tables, OutputStream out) {
    PrintWriter to = writer(out);
    new HtmlPage(title, tables).write("tables", to);
    to.flush();
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
