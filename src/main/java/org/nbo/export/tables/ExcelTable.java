package org.nbo.export.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nbo.export.TimelessZip;
import org.nbo.finding.NboException;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.TableColumns;

/** Writes rows for Excel. Needs Apache POI, which is optional. */
final class ExcelTable {
  private static final int VALUE = TableColumns.ALL.indexOf(TableColumns.VALUE);
  private static final int[] WIDTHS = {40, 40, 30, 30, 10, 6, 10, 60};
  private static final int WIDTH_UNIT = 256;

  private ExcelTable() {}

  static void write(List<FieldRow> rows, OutputStream to) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream whole = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet("fields");
      fill(sheet, rows, colors(book));
      lists(book, sheet, rows);
      book.setActiveSheet(0);
      book.getProperties().getCoreProperties().setCreated(Optional.empty());
      book.write(whole);
      TimelessZip.write(whole.toByteArray(), to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoClassDefFoundError missing) {
      throw NboException.withoutPoi("writing for Word or Excel");
    }
  }

  private static Map<String, CellStyle> colors(XSSFWorkbook book) {
    Map<String, CellStyle> colors = new HashMap<>();
    colors.put(RequirementLevel.MUST.name(), color(book, IndexedColors.ROSE));
    colors.put(RequirementLevel.SHOULD.name(), color(book, IndexedColors.LIGHT_YELLOW));
    return colors;
  }

  private static CellStyle color(XSSFWorkbook book, IndexedColors color) {
    CellStyle style = book.createCellStyle();
    style.setFillForegroundColor(color.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static void fill(XSSFSheet sheet, List<FieldRow> rows, Map<String, CellStyle> colors) {
    Row head = sheet.createRow(0);
    for (int column = 0; column < TableColumns.ALL.size(); column++) {
      head.createCell(column).setCellValue(TableColumns.ALL.get(column));
      sheet.setColumnWidth(column, WIDTHS[column] * WIDTH_UNIT);
    }
    sheet.createFreezePane(0, 1);
    for (int i = 0; i < rows.size(); i++) {
      Row line = sheet.createRow(i + 1);
      List<String> cells = rows.get(i).cells();
      for (int column = 0; column < cells.size(); column++) {
        line.createCell(column).setCellValue(cells.get(column));
      }
      CellStyle color = rows.get(i).tier() == 0 ? null : colors.get(rows.get(i).level().name());
      if (rows.get(i).isMissing() && color != null) {
        line.getCell(VALUE).setCellStyle(color);
      }
    }
    sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, TableColumns.ALL.size() - 1));
  }

  /** Lists to choose from, each once in a sheet of its own, for they can be long. */
  private static void lists(XSSFWorkbook book, XSSFSheet sheet, List<FieldRow> rows) {
    Map<List<String>, CellRangeAddressList> cells = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).allowed().isEmpty()) {
        cells
            .computeIfAbsent(rows.get(i).allowed(), list -> new CellRangeAddressList())
            .addCellRangeAddress(new CellRangeAddress(i + 1, i + 1, VALUE, VALUE));
      }
    }
    if (cells.isEmpty()) {
      return;
    }
    XSSFSheet lists = book.createSheet("lists");
    DataValidationHelper helper = sheet.getDataValidationHelper();
    int column = 0;
    for (Map.Entry<List<String>, CellRangeAddressList> list : cells.entrySet()) {
      for (int i = 0; i < list.getKey().size(); i++) {
        Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
        row.createCell(column).setCellValue(list.getKey().get(i));
      }
      String range =
          "lists!"
              + new CellRangeAddress(0, list.getKey().size() - 1, column, column)
                  .formatAsString(null, true);
      DataValidation choice =
          helper.createValidation(helper.createFormulaListConstraint(range), list.getValue());
      choice.setErrorStyle(DataValidation.ErrorStyle.WARNING);
      choice.setShowErrorBox(true);
      sheet.addValidationData(choice);
      column++;
    }
    book.setSheetHidden(book.getSheetIndex(lists), true);
  }
}
