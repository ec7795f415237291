package org.nbo.export.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Duty;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Severity;

/** A line a file for spreadsheets and statistics, as RFC 4180 has it. */
public final class CsvReport implements ReportFormat {
  /** What a spreadsheet takes for the beginning of a formula, also in East Asian width. */
  private static final String FORMULA = "\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]";

  private static final Pattern FORMULA_FIRST = Pattern.compile("^" + FORMULA);

  /** Also after what separates columns in the spreadsheets of some countries. */
  private static final Pattern FORMULA_IN_A_CELL =
      Pattern.compile("(^|[;\\t\\r\\n])(?=" + FORMULA + ")");

  /** What stands without quotes; a semicolon, for example, separates columns in some countries. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}./_:\\\\ -]*");

  private static final CSVFormat FORMAT = CSVFormat.RFC4180;
  private static final CSVFormat IN_QUOTES = FORMAT.builder().setQuoteMode(QuoteMode.ALL).get();

  @Override
  public String ending() {
    return ".csv";
  }

  @Override
  public boolean namesThings(Extent extent) {
    return false;
  }

  @Override
  public void write(List<Assessment> assessments, Axes asked, Extent extent, OutputStream out) {
    PrintWriter to = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    line(header(asked), to);
    assessments.forEach(a -> line(values(a), to));
    to.flush();
  }

  private static List<String> header(Axes asked) {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "file", "sha256", "format", "tierAsked", "conforms", "tierMetMust", "tierMetAll"));
    for (Duty cell : Axes.cells(asked.extensions())) {
      columns.add(cell.name() + "-filled");
      columns.add(cell.name() + "-asked");
    }
    columns.addAll(List.of("violations", "warnings", "infos", "mostFrequentMissing"));
    return columns;
  }

  private static List<String> values(Assessment assessment) {
    List<String> values = new ArrayList<>();
    values.add(path(assessment.file()));
    values.add(assessment.sha256());
    values.add(text(assessment.format()));
    values.add(String.valueOf(assessment.asked().tier()));
    values.add(String.valueOf(assessment.conforms()));
    values.add(String.valueOf(assessment.tierMet(RequirementLevel.MUST)));
    values.add(String.valueOf(assessment.tierMet(RequirementLevel.SHOULD)));
    for (Assessment.Cell cell : assessment.matrix()) {
      values.add(String.valueOf(cell.filled()));
      values.add(String.valueOf(cell.asked()));
    }
    for (Severity severity : Severity.values()) {
      values.add(String.valueOf(assessment.count(severity)));
    }
    values.add(text(mostFrequentMissing(assessment)));
    return values;
  }

  /** The field of what was asked for that is missing on most things, or an empty text. */
  private static String mostFrequentMissing(Assessment assessment) {
    return Gap.among(Gap.missing(assessment, assessment.asked().tier())).stream()
        .findFirst()
        .map(
            gap ->
                gap.finding().component()
                    + ": "
                    + gap.finding().field().name()
                    + MissingField.rule(gap.finding()))
        .orElse("");
  }

  /** A path that no spreadsheet takes for a formula, and that still leads to the file. */
  public static String path(String file) {
    return FORMULA_FIRST.matcher(file).find() ? "./" + file : file;
  }

  /** Text that no spreadsheet takes for a formula. */
  public static String text(String text) {
    return FORMULA_IN_A_CELL.matcher(text).replaceAll("$1'");
  }

  static void line(List<String> values, PrintWriter to) {
    try {
      boolean first = true;
      for (String value : values) {
        (PLAIN.matcher(value).matches() ? FORMAT : IN_QUOTES).print(value, to, first);
        first = false;
      }
      FORMAT.println(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
