package org.nbo.export.pages;

import java.util.List;

/**
 * One line of what is known about a term.
 *
 * @param name the property, leading to its description
 * @param values in their order
 * @param folded whether there is so much of it that readers are to ask for it
 */
record Fact(Link name, List<Phrase> values, boolean folded) {
  Fact(Link name, List<Phrase> values) {
    this(name, values, false);
  }

  /** Whether the values need a list of their own. */
  boolean several() {
    return values.size() > 1;
  }

  Phrase only() {
    return values.get(0);
  }

  /** How many, in words. */
  String size() {
    return values.size() == 1 ? "1 term" : values.size() + " terms";
  }
}
