package org.nbo.lift.genome;

import org.nbo.lift.genome.TracingFormat.Column;
import org.nbo.lift.genome.TracingFormat.Reading;
import org.nbo.lift.quad.Iri;
import org.nbo.vocab.NboTerm;

/**
 * A column of a table.
 *
 * @param written its name there
 * @param column of the format; null where its makers named it themselves
 * @param property under which its values stand
 * @param type class of the things that it names; null where it names none
 * @param isMandatory whether every such table has it
 * @param scale by which power of ten a length is multiplied
 */
record TableColumn(
    String written, Column column, Iri property, Iri type, boolean isMandatory, int scale) {
  static TableColumn of(
      String written, Column column, Iri property, boolean isMandatory, int scale) {
    Iri type = column == null || column.type().isEmpty() ? null : Iri.of(column.type());
    return new TableColumn(written, column, property, type, isMandatory, scale);
  }

  /** How its cells are read; null where its makers named it themselves. */
  Reading reading() {
    return column == null ? null : column.reading();
  }

  /** What the identifiers of the things begin with that it names: their class. */
  String prefix() {
    return column.type().substring(NboTerm.NS.length()) + ':';
  }

  /** What is wrong with a cell of it; null where nothing is. */
  String wrong(Cells cells, int cell) {
    if (cells.isNothing(cell)) {
      boolean mayLack = !isMandatory || reading() == Reading.THING;
      return mayLack ? null : "is empty";
    }
    if (column == null) {
      return null;
    }
    return switch (column.reading()) {
      case LENGTH, NUMBER -> cells.isNumber(cell) ? null : "is no number";
      case START, END, PLANE -> cells.whole(cell) >= 0 ? null : "is no whole number";
      default -> null;
    };
  }
}
