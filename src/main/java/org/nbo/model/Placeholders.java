package org.nbo.model;

import java.util.Map;
import java.util.Set;

/**
 * What the ontology says about texts that stand where a value should be.
 *
 * @param texts what is no value ({@code nbo:placeholder}), by the IRI of the kind of field it holds
 *     for: {@code nbo:Field}, {@code nbo:BoundedField}, a datatype or a property
 * @param patterns regular expressions of whole texts that are none ({@code
 *     nbo:placeholderPattern}), by the same
 * @param exceptions texts that are values all the same ({@code nbo:noPlaceholder}), by the IRI of a
 *     property
 * @param lowerBounds by the IRI of a property, what its numbers cannot be below
 */
record Placeholders(
    Map<String, Set<String>> texts,
    Map<String, Set<String>> patterns,
    Map<String, Set<String>> exceptions,
    Map<String, LowerBound> lowerBounds) {

  /**
   * What a number cannot be below.
   *
   * @param number as a literal of the ontology has it
   * @param isExcluded whether it cannot be this number either
   */
  record LowerBound(String number, boolean isExcluded) {
    boolean leavesOut(double value) {
      double bound = Double.parseDouble(number);
      return value < bound || isExcluded && value == bound;
    }

    /** The one that leaves out less. */
    LowerBound orLower(LowerBound other) {
      return other.leavesOut(Double.parseDouble(number)) ? this : other;
    }
  }
}
