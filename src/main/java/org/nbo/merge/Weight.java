package org.nbo.merge;

/**
 * What a property says about two things being one.
 *
 * @param property its IRI
 * @param label its name, for people
 * @param role the part that it plays
 * @param part IRI of the class of the parts in which it is looked for; empty for the thing itself
 * @param pro how much it speaks for one thing that they agree
 * @param contra how much it speaks against one thing that they differ
 * @param forbids whether a difference makes one thing impossible
 * @param tolerance how far numbers that mean the same may lie apart, in the property's unit
 * @param relative the same as a share of the larger one
 */
record Weight(
    String property,
    String label,
    Role role,
    String part,
    double pro,
    double contra,
    boolean forbids,
    double tolerance,
    double relative) {

  /** What a mark of the ontology says that a property tells. */
  enum Role {
    /** {@code nbo:namesMaker} */
    MAKER,
    /** {@code nbo:namesModel} */
    MODEL,
    /** {@code nbo:numbersProduct} */
    PRODUCT,
    /** {@code nbo:namesThing} */
    NAME,
    /** Any other property. */
    VALUE
  }

  /** Whether two numbers mean the same. */
  boolean allows(double one, double other) {
    double apart = Math.abs(one - other);
    return apart <= tolerance || apart <= relative * Math.max(Math.abs(one), Math.abs(other));
  }
}
