package org.nbo.finding;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An answer in rows, ready to be shown.
 *
 * @param name for programs, for example {@code worst-fields}
 * @param title for people
 * @param columns in their order
 * @param rows a text for each column; empty where there is no value
 */
public record Table(String name, String title, List<Column> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column.
   *
   * @param name for programs
   * @param label for people
   * @param isNumber whether all values in it are whole numbers
   */
  public record Column(String name, String label, boolean isNumber) {}

  /**
   * The values of a column.
   *
   * @param column its name
   */
  public List<String> values(String column) {
    int index =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).name().equals(column))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(column));
    return rows.stream().map(row -> row.get(index)).toList();
  }
}
