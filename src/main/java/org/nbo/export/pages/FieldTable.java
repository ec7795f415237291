package org.nbo.export.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Fields with what they can be filtered by.
 *
 * @param rows those that are asked for first
 */
record FieldTable(List<FieldRow> rows) {

  /**
   * A value to filter by.
   *
   * @param key as rows have it
   * @param text for people
   */
  record Option(String key, String text) {}

  int size() {
    return rows.size();
  }

  List<Option> tiers() {
    return options(
        FieldRow::tierKey, row -> row.tier() == null ? "not asked for" : row.tier().title());
  }

  List<Option> levels() {
    return options(FieldRow::levelKey, row -> row.level() == null ? "" : row.level().text());
  }

  /** Whether some fields are inherited and some are not. */
  boolean mixed() {
    return rows.stream().anyMatch(FieldRow::inherited)
        && !rows.stream().allMatch(FieldRow::inherited);
  }

  private List<Option> options(Function<FieldRow, String> key, Function<FieldRow, String> text) {
    Map<String, Option> options = new TreeMap<>();
    for (FieldRow row : rows) {
      options.putIfAbsent(key.apply(row), new Option(key.apply(row), text.apply(row)));
    }
    options.values().removeIf(option -> option.text().isEmpty());
    return List.copyOf(options.values());
  }
}
