package org.nbo.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the rows come to: how many sources could not be done and why, how many are fit, how much of
 * each tier is filled in, and what is missing most often.
 */
record Summary(Counts counts, List<Filled> filled, List<Number> missing, List<Number> errors) {
  private static final int LONGEST = 20;
  private static final String FILLED = "-filled";
  private static final String ASKED = "-asked";

  /** How many sources there were, were assessed, and are fit for what was asked. */
  record Counts(long sources, long assessed, long fit) {
    long failed() {
      return sources - assessed;
    }
  }

  /** How many of the fields of a tier, level and extension are filled in. */
  record Filled(String cell, long filled, long asked) {}

  /** How many sources something is said of. */
  record Number(String of, long sources) {}

  static Summary of(Dataset<Row> rows) {
    Column assessed = col(Rows.ADDRESS).isNull();
    List<String> cells = new ArrayList<>();
    for (String column : rows.columns()) {
      if (column.endsWith(FILLED)) {
        cells.add(column.substring(0, column.length() - FILLED.length()));
      }
    }
    List<Column> sums = new ArrayList<>();
    sums.add(sum(when(assessed, 1L).otherwise(0L)));
    sums.add(sum(when(col("conforms"), 1L).otherwise(0L)));
    for (String cell : cells) {
      sums.add(sum(col(cell + FILLED)));
      sums.add(sum(col(cell + ASKED)));
    }
    Row all = rows.agg(count(lit(1)), sums.toArray(Column[]::new)).head();
    List<Filled> filled = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      filled.add(new Filled(cells.get(i), number(all, 3 + 2 * i), number(all, 4 + 2 * i)));
    }
    return new Summary(
        new Counts(number(all, 0), number(all, 1), number(all, 2)),
        filled,
        most(rows.filter(col("mostFrequentMissing").notEqual("")), "mostFrequentMissing"),
        most(rows.filter(assessed.unary_$bang()), Rows.ADDRESS));
  }

  /** Of no rows, sums are null. */
  private static long number(Row row, int column) {
    return row.isNullAt(column) ? 0 : row.getLong(column);
  }

  private static List<Number> most(Dataset<Row> rows, String column) {
    return rows
        .groupBy(col(column))
        .agg(count(lit(1)).as("n"))
        .orderBy(col("n").desc(), col(column))
        .limit(LONGEST)
        .collectAsList()
        .stream()
        .map(row -> new Number(row.getString(0), row.getLong(1)))
        .toList();
  }

  /** A line for who started the job. */
  String line() {
    return counts.sources()
        + " sources: "
        + counts.assessed()
        + " assessed, of which "
        + counts.fit()
        + " are fit; "
        + counts.failed()
        + " failed";
  }

  void write(OutputStream to) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(to).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeNumberField("sources", counts.sources());
      json.writeNumberField("assessed", counts.assessed());
      json.writeNumberField("fit", counts.fit());
      json.writeNumberField("failed", counts.failed());
      json.writeArrayFieldStart("cells");
      for (Filled each : filled) {
        json.writeStartObject();
        json.writeStringField("cell", each.cell());
        json.writeNumberField("filled", each.filled());
        json.writeNumberField("asked", each.asked());
        json.writeEndObject();
      }
      json.writeEndArray();
      numbers(json, "mostFrequentMissing", "field", missing);
      numbers(json, "errors", "address", errors);
      json.writeEndObject();
    }
  }

  private static void numbers(JsonGenerator json, String name, String of, List<Number> all)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Number each : all) {
      json.writeStartObject();
      json.writeStringField(of, each.of());
      json.writeNumberField("sources", each.sources());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
