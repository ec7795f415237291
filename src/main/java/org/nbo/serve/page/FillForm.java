package org.nbo.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.tables.FieldRow;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.ModelProperty;

/**
 * A form of fields to fill in, as its template shows it.
 *
 * @param about what is to be filled in
 * @param known rows that say which things are meant, as texts
 * @param problem what is wrong with the whole, or an empty text
 * @param others how many missing fields a form cannot take, or an empty text
 * @param some whether there is any to fill in
 */
record FillForm(
    About about,
    List<Group> groups,
    List<String> known,
    String problem,
    String others,
    boolean some) {

  /**
   * What a form goes on about.
   *
   * @param document its IRI
   * @param profile that it was made for, or an empty text
   */
  record About(String document, String profile) {}

  /** A component with its fields. */
  record Group(String title, String path, List<Entry> entries) {}

  /** A value to choose. */
  record Choice(String value, boolean chosen) {}

  /**
   * A field.
   *
   * @param id of the place for its value, in the page
   * @param row as text
   * @param kind how a value is typed
   * @param problem what is wrong with the value, or an empty text
   */
  record Entry(
      String id,
      String row,
      String label,
      String value,
      String unit,
      String help,
      int tier,
      boolean must,
      Kind kind,
      List<Choice> choices,
      String problem) {}

  /** How a value is typed. At most one of these is true. */
  record Kind(boolean choice, boolean number, boolean time) {
    static Kind of(FieldRow row) {
      String range = String.valueOf(row.property().range());
      return new Kind(
          !row.allowed().isEmpty(),
          range.equals(XSD.xdouble.getURI()) || range.equals(XSD.integer.getURI()),
          range.equals(XSD.dateTime.getURI()));
    }
  }

  /**
   * Makes one.
   *
   * @param rows to fill in, in the order of the table; values may be wrong
   * @param problems by rows what is wrong with their values
   */
  static FillForm of(
      About about,
      List<FieldRow> rows,
      List<String> known,
      Map<FieldRow, String> problems,
      String problem,
      long others) {
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    int number = 0;
    for (FieldRow row : rows) {
      titles.putIfAbsent(row.component(), row.name());
      entries
          .computeIfAbsent(row.component(), component -> new ArrayList<>())
          .add(entry("fill-" + number++, row, problems.getOrDefault(row, "")));
    }
    return new FillForm(
        about,
        entries.entrySet().stream()
            .map(group -> new Group(titles.get(group.getKey()), group.getKey(), group.getValue()))
            .toList(),
        known,
        problem,
        others == 0 ? "" : Long.toString(others),
        !rows.isEmpty());
  }

  private static Entry entry(String id, FieldRow row, String problem) {
    ModelProperty property = row.property();
    return new Entry(
        id,
        RowText.of(row.with("")),
        property.label(),
        row.value(),
        row.unit(),
        property.definition(),
        row.tier(),
        row.level() == RequirementLevel.MUST,
        Kind.of(row),
        row.allowed().stream().map(v -> new Choice(v, v.equals(row.value()))).toList(),
        problem);
  }
}
