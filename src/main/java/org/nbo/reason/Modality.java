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
 * @param title what the technique is called, for example "spinning-disk confocal microscopy"
 * @param toldAlone whether it says only how light goes or is recorded ({@code nbo:toldAlone})
 * @param isOfChannels whether it is a class of channels
 * @param terms what others call the technique
 * @param broader IRIs of the modalities above it
 */
public record Modality(
    String iri,
    String label,
    String technique,
    String title,
    boolean toldAlone,
    boolean isOfChannels,
    List<Term> terms,
    Set<String> broader) {

  /**
   * A term for a technique in another ontology.
   *
   * @param match how near it is: exact, close or broad
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

  /** The most specific ones; those that say little only where there is no other. */
  public static List<Modality> worthTelling(List<Modality> modalities) {
    List<Modality> specific = mostSpecific(modalities);
    return specific.stream().allMatch(Modality::toldAlone)
        ? specific
        : specific.stream().filter(m -> !m.toldAlone()).toList();
  }
}
