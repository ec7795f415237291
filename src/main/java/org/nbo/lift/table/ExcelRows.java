package org.nbo.lift.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nbo.finding.NboException;
import org.nbo.model.TableColumns;

/** The rows of the first sheet of a workbook. Needs Apache POI, which is optional. */
final class ExcelRows {
  private ExcelRows() {}

  static List<TableReader.Line> of(InputStream in, String file) {
    try (Workbook book = new XSSFWorkbook(CloseShieldInputStream.wrap(in))) {
      Sheet sheet = book.getSheetAt(0);
      Row head = sheet.getRow(sheet.getFirstRowNum());
      Map<Integer, String> columns = new HashMap<>();
      if (head != null) {
        head.forEach(cell -> columns.put(cell.getColumnIndex(), text(cell).strip()));
      }
      if (!columns.containsValue(TableColumns.COMPONENT)
          || !columns.containsValue(TableColumns.FIELD)
          || !columns.containsValue(TableColumns.VALUE)) {
        throw NboException.unreadable(
            "NBO-LIFT-002",
            file
                + ": is a workbook whose first sheet is no table of fields; the first row names"
                + " component, field and value (nbo export --to xlsx makes one)");
      }
      List<TableReader.Line> rows = new ArrayList<>();
      for (Row row : sheet) {
        if (row.getRowNum() > head.getRowNum()) {
          Map<String, String> cells = new HashMap<>();
          row.forEach(
              cell -> {
                if (columns.containsKey(cell.getColumnIndex())) {
                  cells.put(columns.get(cell.getColumnIndex()), text(cell));
                }
              });
          rows.add(new TableReader.Line(row.getRowNum() + 1, cells));
        }
      }
      return rows;
    } catch (NoClassDefFoundError missing) {
      throw NboException.withoutPoi(file + ": reading tables of Excel");
    } catch (IOException | RuntimeException e) {
      if (e instanceof NboException known) {
        throw known;
      }
      // what passes trouble on puts its class into its message
      throw NboException.unreadable(
          "NBO-LIFT-002",
          file + ": is no workbook that can be read: " + NboException.root(e).getMessage(),
          e);
    }
  }

  /** Numbers without rounding, dates as XML has them, the result of formulas. */
  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type == CellType.NUMERIC) {
      return DateUtil.isCellDateFormatted(cell)
          ? cell.getLocalDateTimeCellValue().toString().replaceFirst("T00:00$", "")
          : new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
              .stripTrailingZeros()
              .toPlainString();
    }
    if (type == CellType.BOOLEAN) {
      return Boolean.toString(cell.getBooleanCellValue());
    }
    return type == CellType.STRING
        ? cell.getStringCellValue()
        : new DataFormatter(Locale.ROOT).formatCellValue(cell);
  }
}
