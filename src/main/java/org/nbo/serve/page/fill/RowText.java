package org.nbo.serve.page.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** After these come the things to choose from, each with its name. */
  private static final int CELLS = 9;

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
    List<String> cells =
        new ArrayList<>(
            List.of(
                row.component(),
                row.name(),
                row.field(),
                row.value(),
                row.unit(),
                Integer.toString(row.tier()),
                row.level().name(),
                row.property().iri(),
                row.thing()));
    if (row.property().kind() == ModelProperty.Kind.THING) {
      row.choices().forEach((thing, name) -> cells.addAll(List.of(thing, name)));
    }
    return cells.stream()
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
    if (cells.length < CELLS || (cells.length - CELLS) % 2 != 0 || cells[0].isBlank()) {
      throw new Refusal(400, NOT_OURS);
    }
    ModelProperty property = properties.get(cells[7]);
    if (property == null) {
      throw new Refusal(400, NOT_OURS);
    }
    try {
      return new FieldRow(
          place,
          cells[8],
          property,
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          cells[4],
          Integer.parseInt(cells[5]),
          RequirementLevel.valueOf(cells[6]),
          cells.length > CELLS ? things(cells) : FieldRows.choices(property, model));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, NOT_OURS);
    }
  }

  private static Map<String, String> things(String[] cells) {
    Map<String, String> things = new LinkedHashMap<>();
    for (int i = CELLS; i < cells.length; i += 2) {
      things.put(cells[i], cells[i + 1]);
    }
    return things;
  }
}
