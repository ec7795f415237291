package org.nbo.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.nbo.export.report.CsvReport;
import org.nbo.export.report.Extent;
import org.nbo.finding.Assessment;

/**
 * A row for each source: what {@code nbo assess --format csv} says of it, whose columns these are,
 * and then why it could not be done.
 *
 * @param settings what is asked for
 * @param columns names
 */
record Rows(Settings settings, List<String> columns) implements Serializable {
  static final String PLACE = "place";
  static final String ADDRESS = "error";
  static final String MESSAGE = "message";
  private static final String CONFORMS = "conforms";
  private static final Set<String> TEXTS =
      Set.of("file", "sha256", "format", "mostFrequentMissing", ADDRESS, MESSAGE);

  static Rows of(Settings settings) {
    return new Rows(settings, table(settings, List.of()).get(0));
  }

  /** A place, the columns of the command, and two of errors. */
  StructType schema() {
    StructType schema = new StructType().add(PLACE, DataTypes.LongType);
    for (String column : columns) {
      schema = schema.add(column, type(column));
    }
    return schema.add(ADDRESS, DataTypes.StringType).add(MESSAGE, DataTypes.StringType);
  }

  private static DataType type(String column) {
    if (column.equals(CONFORMS)) {
      return DataTypes.BooleanType;
    }
    return TEXTS.contains(column) ? DataTypes.StringType : DataTypes.IntegerType;
  }

  /** The rows of a share, each made when it is asked for. */
  Iterator<Row> of(Share share, Broadcast<Set<String>> listed) {
    Worker worker = Worker.of(settings);
    return share.sources().stream()
        .map(origin -> row(worker, origin, listed.value()))
        .filter(Objects::nonNull)
        .iterator();
  }

  /** Null where another source says it. */
  private Row row(Worker worker, Origin origin, Set<String> listed) {
    Worker.Result<List<String>> result =
        worker.with(
            origin,
            listed,
            source ->
                table(settings, List.of(worker.assessing().assess(source).assessment())).get(1));
    if (result.trouble() != null) {
      return failed(origin, result.trouble());
    }
    return result.value().map(values -> row(origin, values)).orElse(null);
  }

  private Row row(Origin origin, List<String> values) {
    List<Object> cells = new ArrayList<>();
    cells.add(origin.place());
    for (int i = 0; i < columns.size(); i++) {
      DataType type = type(columns.get(i));
      cells.add(
          type.equals(DataTypes.StringType)
              ? values.get(i)
              : type.equals(DataTypes.BooleanType)
                  ? (Object) Boolean.valueOf(values.get(i))
                  : Integer.valueOf(values.get(i)));
    }
    cells.addAll(Arrays.asList(null, null));
    return RowFactory.create(cells.toArray());
  }

  private Row failed(Origin origin, Worker.Trouble trouble) {
    Object[] cells = new Object[columns.size() + 3];
    cells[0] = origin.place();
    cells[1] = CsvReport.path(origin.path());
    cells[cells.length - 2] = trouble.address();
    cells[cells.length - 1] = CsvReport.text(trouble.message());
    return RowFactory.create(cells);
  }

  /** The report of the command, as it is read by whoever reads such tables. */
  private static List<List<String>> table(Settings settings, List<Assessment> of) {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    new CsvReport().write(of, settings.axes(), Extent.SUMMARY, csv);
    try {
      return CSVFormat.RFC4180
          .parse(new StringReader(csv.toString(StandardCharsets.UTF_8)))
          .stream()
          .map(CSVRecord::toList)
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
