package org.nbo.finding;

/**
 * By which technique images were taken, as it follows from hardware and settings.
 *
 * @param iri of the nearest term of FBbi, where there is one
 * @param label of that term
 * @param technique IRI of the technique itself
 * @param title what microscopists call the technique
 * @param match how near the term of FBbi is to it: exact, close, or broad where the term is wider;
 *     empty where there is none
 * @param because what it follows from
 * @param subject IRI of the thing it is inferred of, the first where there are several that are
 *     alike
 * @param name what people call that thing
 * @param count of how many things
 */
public record InferredModality(
    String iri,
    String label,
    String technique,
    String title,
    String match,
    String because,
    String subject,
    String name,
    int count) {

  /** Whether the term of FBbi is of this technique, and not of wider ones. */
  public boolean isNamed() {
    return !match.isEmpty() && !match.equals("broad");
  }
}
