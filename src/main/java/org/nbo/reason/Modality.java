package org.nbo.reason;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class of channels, images or instruments that a technique of imaging defines.
 *
 * @param iri of the class
 * @param label of the class, for example "spinning-disk confocal channel"
 * @param technique IRI of the technique itself
 * @param isOfChannels whether it is a class of channels
 * @param terms what others call the technique
 * @param broader IRIs of the modalities above it
 */
public record Modality(
    String iri,
    String label,
    String technique,
    boolean isOfChannels,
    List<Term> terms,
    Set<String> broader) {

  /**
   * A term for a technique in another ontology.
   *
   * @param match how near it is: exactMatch, closeMatch or broadMatch
   */
  public record Term(String match, String iri, String label) {}

  /** What others call the technique, by the nearest of their terms. */
  public Optional<Term> nearest() {
    return terms.stream().findFirst();
  }

  /** Those of which no narrower one is among them. */
  public static List<Modality> mostSpecific(List<Modality> modalities) {
    return modalities.stream()
        .filter(m -> modalities.stream().noneMatch(other -> other.broader().contains(m.iri())))
        .toList();
  }
}
