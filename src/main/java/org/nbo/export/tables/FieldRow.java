package org.nbo.export.tables;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.ModelProperty;

/**
 * A row of the table.
 *
 * @param place where the component stands among all, for the order
 * @param thing IRI of the component
 * @param property that holds the value
 * @param component path of elements, each with its number among its like
 * @param name what people call the component
 * @param field by its name in the specification
 * @param value empty where it is missing
 * @param unit the symbol of the unit, or an empty text
 * @param tier 0 where it is never asked for
 * @param level of what asks for it
 * @param choices the values to choose from, with what people call them; none where any can be
 */
public record FieldRow(
    int place,
    String thing,
    ModelProperty property,
    String component,
    String name,
    String field,
    String value,
    String unit,
    int tier,
    RequirementLevel level,
    Map<String, String> choices) {
  /** What is missing first, by what asks for it; then by component. */
  public static final Comparator<FieldRow> MISSING_FIRST =
      Comparator.comparing((FieldRow row) -> !row.isMissing())
          .thenComparing(row -> row.isMissing() ? row.tier : 0)
          .thenComparing(row -> row.isMissing() ? row.level : RequirementLevel.MUST)
          .thenComparing(FieldRow::place);

  public FieldRow {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  /** The values to choose from; none where any can be. */
  public List<String> allowed() {
    return List.copyOf(choices.keySet());
  }

  /** Whether it is to be filled in. */
  public boolean isMissing() {
    return value.isEmpty();
  }

  /** The same, filled in. */
  public FieldRow with(String filled) {
    return new FieldRow(
        place, thing, property, component, name, field, filled, unit, tier, level, choices);
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
        String.join(" | ", choices.keySet()));
  }
}
