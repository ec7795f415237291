package org.nbo.export.tables;

import java.util.Comparator;
import java.util.List;
import org.nbo.finding.RequirementLevel;

/**
 * A row of the table.
 *
 * @param place where the component stands among all, for the order
 * @param tier 0 where it is never asked for
 * @param allowed the values to choose from; none where any can be
 */
record FieldRow(
    int place,
    String component,
    String name,
    String field,
    String value,
    String unit,
    int tier,
    RequirementLevel level,
    List<String> allowed) {
  /** What is missing first, by what asks for it; then by component. */
  static final Comparator<FieldRow> MISSING_FIRST =
      Comparator.comparing((FieldRow row) -> !row.isMissing())
          .thenComparing(row -> row.isMissing() ? row.tier : 0)
          .thenComparing(row -> row.isMissing() ? row.level : RequirementLevel.MUST)
          .thenComparing(FieldRow::place);

  boolean isMissing() {
    return value.isEmpty();
  }

  /** The cells in the order of the columns. */
  List<String> cells() {
    return List.of(
        component,
        name,
        field,
        value,
        unit,
        tier == 0 ? "" : Integer.toString(tier),
        tier == 0 ? "" : level.name(),
        String.join(" | ", allowed));
  }
}
