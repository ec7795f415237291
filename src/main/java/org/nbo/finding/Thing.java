package org.nbo.finding;

/**
 * What a finding is on.
 *
 * @param iri of the thing, or of the document
 * @param component class of the thing, for people: "objective"
 * @param line line of the source where the thing begins, counted from 1; 0 where it is not known
 * @param file name of the file that describes the thing, where that is not the one assessed, else
 *     an empty text
 */
public record Thing(String iri, String component, int line, String file) {
  /** The component of what is found on a whole document. */
  private static final String DOCUMENT = "document";

  /** A thing of the assessed file. */
  public static Thing of(String iri, String component, int line) {
    return new Thing(iri, component, line, "");
  }

  /**
   * A document as a whole, or a place in it that is no thing.
   *
   * @param iri of the document; empty where only the caller knows it
   */
  public static Thing document(String iri, int line) {
    return of(iri, DOCUMENT, line);
  }

  /** Whether it is a document as a whole, or a place in it. */
  public boolean isDocument() {
    return component.equals(DOCUMENT);
  }
}
