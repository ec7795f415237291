package org.nbo.model;

import java.util.List;

/** The columns of tables of fields, which export writes and lifting reads. */
public final class TableColumns {
  /** Path of elements, each with its number among its like: {@code Instrument[1]/Objective[2]}. */
  public static final String COMPONENT = "component";

  /** What people call the component; only for people. */
  public static final String NAME = "name";

  /** The field, by its name in the specification. */
  public static final String FIELD = "field";

  public static final String VALUE = "value";

  /** The symbol of the unit, where there is one. */
  public static final String UNIT = "unit";

  /** All of them; those behind the unit are only for people. */
  public static final List<String> ALL =
      List.of(COMPONENT, NAME, FIELD, VALUE, UNIT, "tier", "level", "allowed values");

  /** What stands in front of a value in CSV that a spreadsheet would take for a formula. */
  public static final String NO_FORMULA = "'";

  private TableColumns() {}

  /** Whether a spreadsheet would take a text for a formula. */
  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0
        || text.matches("-[^0-9.].*")
        || text.startsWith(NO_FORMULA);
  }
}
