package org.nbo.export.pages;

import java.util.List;

/**
 * One line of what is known about a term.
 *
 * @param name the property, leading to its description
 * @param values in their order
 */
record Fact(Link name, List<Phrase> values) {
  /** Whether the values need a list of their own. */
  boolean several() {
    return values.size() > 1;
  }

  Phrase only() {
    return values.get(0);
  }
}
