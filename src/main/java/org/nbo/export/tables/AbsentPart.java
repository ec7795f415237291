package org.nbo.export.tables;

import java.util.List;

/**
 * A part that a thing can have, and that is not described.
 *
 * @param thing IRI of what it would be a part of
 * @param field that would hold it, by its name in the specification
 * @param itself says whether there is one
 * @param rows what there is to say of it
 */
public record AbsentPart(String thing, String field, FieldRow itself, List<FieldRow> rows) {
  public AbsentPart {
    rows = List.copyOf(rows);
  }
}
