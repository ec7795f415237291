package org.nbo.serve.page.fill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.tables.FieldRow;
import org.nbo.export.tables.PartRows;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Answer;
import org.nbo.model.ModelProperty;

/**
 * A form of fields to fill in, as its template shows it.
 *
 * @param about what is to be filled in
 * @param groups components with something to fill in
 * @param complete components with nothing to fill in
 * @param known rows that say which things are meant, as texts
 * @param problem what is wrong with the whole, or an empty text
 * @param others how many missing fields a form cannot take, or an empty text
 * @param owners components to which parts can be added
 */
record FillForm(
    About about,
    List<Group> groups,
    List<Group> complete,
    List<String> known,
    String problem,
    String others,
    List<Owner> owners) {

  /**
   * What a form goes on about.
   *
   * @param document its IRI
   * @param profile that it was made for, or an empty text
   * @param tier that is asked for
   * @param level as requests name it
   * @param extension those that are asked for, with commas
   */
  record About(String document, String profile, int tier, String level, String extension) {}

  /**
   * A component with its fields.
   *
   * @param thing IRI of the component, or an empty text
   * @param there what is known of it
   */
  record Group(String title, String path, String thing, List<Entry> entries, List<Said> there) {}

  /** What is known of a component. */
  record Said(String label, String value, String unit) {}

  /** A component to which parts can be added. */
  record Owner(String name, List<Addition> parts) {}

  /**
   * A part that can be added.
   *
   * @param part as text: where, and what it will be called
   */
  record Addition(String part, String name) {
    static final String BETWEEN = "\t";

    static Addition of(PartRows.Part part, String owner) {
      return new Addition(part.component() + BETWEEN + part.name() + BETWEEN + owner, part.name());
    }
  }

  /** A value to choose. */
  record Choice(String value, String name, boolean chosen) {}

  /**
   * A field.
   *
   * @param id of the place for its value, in the page
   * @param row as text
   * @param hasNone whether it is said that there is no value
   * @param notApplicable whether it is said that it does not apply
   * @param kind how a value is typed
   * @param problem what is wrong with the value, or an empty text
   */
  record Entry(
      String id,
      String row,
      String label,
      String value,
      boolean hasNone,
      boolean notApplicable,
      String unit,
      String help,
      int tier,
      boolean must,
      Kind kind,
      List<Choice> choices,
      String problem) {}

  /** How a value is typed. At most one of these is true; a part is described in its own fields. */
  record Kind(boolean choice, boolean part, boolean number, boolean time) {
    static Kind of(FieldRow row) {
      boolean chosen = !row.choices().isEmpty();
      String range = String.valueOf(row.property().range());
      return new Kind(
          chosen,
          !chosen && row.property().kind() == ModelProperty.Kind.THING,
          range.equals(XSD.xdouble.getURI()) || range.equals(XSD.integer.getURI()),
          range.equals(XSD.dateTime.getURI()));
    }
  }

  /**
   * What a form is made of.
   *
   * @param rows to fill in, in the order of the table; values may be wrong
   * @param there rows that say what is known, for people to read
   * @param problems by rows what is wrong with their values
   */
  record Content(List<FieldRow> rows, List<FieldRow> there, Map<FieldRow, String> problems) {
    private Map<String, List<FieldRow>> byComponent(List<FieldRow> of) {
      Map<String, List<FieldRow>> grouped = new LinkedHashMap<>();
      of.forEach(row -> grouped.computeIfAbsent(row.component(), c -> new ArrayList<>()).add(row));
      return grouped;
    }

    List<Group> groups() {
      Map<String, List<FieldRow>> known = byComponent(there);
      List<Group> groups = new ArrayList<>();
      int number = 0;
      for (List<FieldRow> of : byComponent(rows).values()) {
        List<Entry> entries = new ArrayList<>();
        for (FieldRow row : of) {
          entries.add(entry("fill-" + number++, row, problems.getOrDefault(row, "")));
        }
        groups.add(group(of.get(0), entries, known.getOrDefault(of.get(0).component(), List.of())));
      }
      return groups;
    }

    List<Group> complete() {
      Map<String, List<FieldRow>> known = byComponent(there);
      known.keySet().removeAll(byComponent(rows).keySet());
      known.values().removeIf(of -> of.stream().allMatch(row -> row.tier() == 0));
      return known.values().stream().map(of -> group(of.get(0), List.of(), of)).toList();
    }

    private static Group group(FieldRow first, List<Entry> entries, List<FieldRow> known) {
      return new Group(
          first.name(),
          first.component(),
          first.thing(),
          entries,
          known.stream()
              .map(
                  row ->
                      new Said(
                          row.property().label(),
                          row.choices().getOrDefault(row.value(), row.value()),
                          row.unit()))
              .toList());
    }

    private static Entry entry(String id, FieldRow row, String problem) {
      ModelProperty property = row.property();
      return new Entry(
          id,
          RowText.of(row.with("")),
          property.label(),
          Answer.of(row.value()).isPresent() ? "" : row.value(),
          row.value().equals(Answer.HAS_NONE.words()),
          row.value().equals(Answer.NOT_APPLICABLE.words()),
          row.unit(),
          property.definition(),
          row.tier(),
          row.level() == RequirementLevel.MUST,
          Kind.of(row),
          row.choices().entrySet().stream()
              .map(c -> new Choice(c.getKey(), c.getValue(), c.getKey().equals(row.value())))
              .toList(),
          problem);
    }
  }

  /** One of this content. */
  static FillForm of(
      About about,
      Content content,
      List<String> known,
      String problem,
      long others,
      List<Owner> owners) {
    return new FillForm(
        about,
        content.groups(),
        content.complete(),
        known,
        problem,
        others == 0 ? "" : Long.toString(others),
        owners);
  }

  /** Whether there is any to fill in. */
  boolean some() {
    return !groups.isEmpty() || !owners.isEmpty();
  }
}
