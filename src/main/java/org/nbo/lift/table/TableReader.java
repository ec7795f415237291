package org.nbo.lift.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.nbo.finding.NboException;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.source.TreeElement;
import org.nbo.model.Answer;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.TableColumns;
import org.nbo.model.UnitField;
import org.nbo.model.naming.Naming;

/** A table of fields: CSV divided by commas, semicolons or tabs, or a workbook of Excel. */
public final class TableReader implements SourceReader {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final Pattern FIRST_LINE =
      Pattern.compile(
          "\"?component\"?([,;\\t])\"?name\"?\\1\"?field\"?\\1\"?value\"?(?:\\1|\\R|\\z)");
  private static final Pattern STEP = Pattern.compile("([^/\\[\\]]+)(?:\\[(\\d+)\\])?");
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Naming naming;
  private final TreeElement root;
  private final Map<String, TreeElement> components = new LinkedHashMap<>();
  private final String file;

  private TableReader(String root, String file, Naming naming) {
    this.naming = naming;
    this.root = new TreeElement(root, 1);
    this.file = file;
  }

  /** Opens a table; empty where the source is none. */
  public static Optional<SourceReader> open(byte[] head, InputStream in, String file, Model model)
      throws IOException {
    Matcher first = firstLine(head);
    if (first.lookingAt()) {
      return Optional.of(read(rows(in, first.group(1).charAt(0), file), file, model));
    }
    return isWorkbook(head)
        ? Optional.of(read(ExcelRows.of(in, file), file, model))
        : Optional.empty();
  }

  private static Matcher firstLine(byte[] head) {
    String beginning = new String(head, StandardCharsets.UTF_8);
    return FIRST_LINE.matcher(
        beginning.startsWith(BYTE_ORDER_MARK) ? beginning.substring(1) : beginning);
  }

  /** Whether a source that begins so is a table as text. */
  public static boolean isTable(byte[] head) {
    return firstLine(head).lookingAt();
  }

  /** Whether a source that begins so is a workbook of Excel. */
  public static boolean isWorkbook(byte[] head) {
    for (int i = 0; i < ZIP.length; i++) {
      if (head.length <= i || head[i] != ZIP[i]) {
        return false;
      }
    }
    String names = new String(head, StandardCharsets.ISO_8859_1);
    return names.contains("[Content_Types].xml") || names.contains("xl/");
  }

  /**
   * A row.
   *
   * @param line where it stands, from 1
   * @param cells by the names of their columns
   */
  record Line(int line, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  private static List<Line> rows(InputStream in, char delimiter, String file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    List<Line> rows = new ArrayList<>();
    try {
      var records = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (CSVRecord row : records) {
        Map<String, String> cells = new HashMap<>();
        row.toMap()
            .forEach(
                (column, cell) ->
                    cells.put(column.replace(BYTE_ORDER_MARK, ""), withoutQuote(cell)));
        rows.add(new Line((int) records.getCurrentLineNumber(), cells));
      }
      return rows;
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw NboException.unreadable(
          "NBO-LIFT-002", file + ": is no table that can be read: " + e.getMessage(), e);
    }
  }

  private static String withoutQuote(String cell) {
    return cell.startsWith(TableColumns.NO_FORMULA)
            && TableColumns.looksLikeFormula(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  private static TableReader read(List<Line> rows, String file, Model model) {
    String root =
        model.classes().stream()
            .filter(ModelClass::isDocumentRoot)
            .flatMap(c -> c.specNames().stream())
            .findFirst()
            .orElseThrow();
    TableReader table = new TableReader(root, file, new TableNaming(model));
    for (Line row : rows) {
      table.add(row);
    }
    return table;
  }

  private void add(Line row) {
    String value = row.cell(TableColumns.VALUE);
    if (value.isEmpty()) {
      return;
    }
    String field = row.cell(TableColumns.FIELD);
    if (field.isEmpty()) {
      throw wrong(row, "has a value and no field");
    }
    String path = row.cell(TableColumns.COMPONENT);
    TreeElement component = component(path, row);
    component.add(field, value);
    String unit = row.cell(TableColumns.UNIT);
    if (!unit.isEmpty() && Answer.of(value).isEmpty()) {
      unitName(path, field, unit).ifPresent(name -> component.add(name, unit));
    }
  }

  /**
   * What the format calls the unit of a field; empty where it has no place for one and the unit is
   * the one that goes without saying.
   */
  private Optional<String> unitName(String path, String field, String unit) {
    Optional<ModelClass> owner = type(path);
    Optional<Field> named =
        owner
            .flatMap(c -> naming.attribute(c, field))
            .filter(Field.class::isInstance)
            .map(Field.class::cast);
    Optional<UnitField> place = named.flatMap(f -> owner.get().unitOf(f));
    Optional<String> name = place.flatMap(u -> naming.names(u).stream().findFirst());
    boolean usual =
        place.flatMap(UnitField::inGraph).filter(u -> u.symbol().equals(unit)).isPresent();
    return name.isPresent() || usual ? name : Optional.of(field + ' ' + TableColumns.UNIT);
  }

  private Optional<ModelClass> type(String path) {
    Optional<ModelClass> type = naming.root(root.name());
    for (String step : path.equals(root.name()) ? new String[0] : path.split("/")) {
      Matcher name = STEP.matcher(step.strip());
      if (name.matches()) {
        type =
            type.flatMap(c -> naming.child(c, name.group(1)))
                .flatMap(child -> child.candidates().stream().findFirst());
      }
    }
    return type;
  }

  private TreeElement component(String path, Line row) {
    if (path.isEmpty() || path.equals(root.name())) {
      return root;
    }
    TreeElement known = components.get(path);
    if (known == null) {
      int last = path.lastIndexOf('/');
      Matcher step = STEP.matcher(path.substring(last + 1).strip());
      if (!step.matches()) {
        throw wrong(row, "has the component '" + path + "', which is none such as Objective[1]");
      }
      known = new TreeElement(step.group(1), row.line());
      TreeElement whole = last < 0 ? root : component(path.substring(0, last), row);
      whole.add(known);
      components.put(path, known);
    }
    return known;
  }

  private NboException wrong(Line row, String what) {
    return NboException.unreadable(
        "NBO-LIFT-002", file + ", line " + row.line() + ": the row " + what);
  }

  @Override
  public SourceElement root() {
    return root;
  }

  @Override
  public String format() {
    return TableNaming.FORMAT;
  }

  @Override
  public Naming naming(Model model) {
    return new TableNaming(model);
  }

  @Override
  public NboException unknownRoot() {
    return NboException.unreadable("NBO-LIFT-002", file + ": is no table of fields");
  }

  @Override
  public void read(SourceHandler handler) {
    root.read(handler);
  }

  @Override
  public void close() {
    // the table was read to its end when it was opened
  }
}
