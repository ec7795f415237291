package org.nbo.kind;

/**
 * One of several things that are alike.
 *
 * @param iri of the thing
 * @param line line of the source where it begins, or 0
 * @param order which thing of the document it is, from 1; a part that is nowhere begun has that of
 *     what it belongs to
 */
public record Example(String iri, int line, int order) {
  /** How many are kept. */
  public static final int KEPT = 5;
}
