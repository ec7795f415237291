package org.nbo.export.pages;

import java.util.List;

/**
 * All terms of a kind in a table.
 *
 * @param groups by kind
 */
record TermList(List<Group> groups) {

  /**
   * Terms that stand together under a heading.
   *
   * @param column what the rows have as values
   */
  record Group(String place, String name, String column, List<Row> rows) {
    int size() {
      return rows.size();
    }
  }

  /**
   * A term.
   *
   * @param values range of a property, or number of an enumeration's values
   * @param uses in how many classes it is used
   */
  record Row(Link link, String code, String definition, List<Phrase> values, int uses) {}
}
