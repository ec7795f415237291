package org.nbo.serve.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.export.tables.FieldRow;
import org.nbo.export.tables.FieldRows;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Model;
import org.nbo.model.ModelProperty;
import org.nbo.serve.web.Refusal;

/** Rows as texts in a form, so that the server need not keep them until the form comes back. */
final class RowText {
  private static final String BETWEEN = "\t";
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
  private static final int CELLS = 8;

  private static final String NOT_OURS = "a row of the form is none that this server made";

  private final Model model;
  private final Map<String, ModelProperty> properties = new HashMap<>();

  RowText(Model model) {
    this.model = model;
    model.classes().stream()
        .flatMap(type -> type.fields().stream())
        .forEach(field -> properties.putIfAbsent(field.property().iri(), field.property()));
  }

  static String of(FieldRow row) {
    return Stream.of(
            row.component(),
            row.name(),
            row.field(),
            row.value(),
            row.unit(),
            Integer.toString(row.tier()),
            row.level().name(),
            row.property().iri())
        .map(cell -> CONTROLS.matcher(cell).replaceAll(" "))
        .collect(Collectors.joining(BETWEEN));
  }

  /**
   * Reads a row.
   *
   * @throws Refusal where the text is none
   */
  FieldRow row(String text, int place) {
    String[] cells = text.split(BETWEEN, -1);
    if (cells.length != CELLS || !properties.containsKey(cells[CELLS - 1]) || cells[0].isBlank()) {
      throw new Refusal(400, NOT_OURS);
    }
    ModelProperty property = properties.get(cells[CELLS - 1]);
    List<String> allowed = FieldRows.allowed(property, model);
    try {
      return new FieldRow(
          place,
          "",
          property,
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          cells[4],
          Integer.parseInt(cells[5]),
          RequirementLevel.valueOf(cells[6]),
          allowed);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, NOT_OURS);
    }
  }
}
