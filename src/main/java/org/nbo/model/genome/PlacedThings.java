package org.nbo.model.genome;

import java.util.function.Supplier;

/**
 * Takes where things lie of which a source has very many, without a statement for each: a spot, a
 * peak, a loop.
 */
public interface PlacedThings {
  /**
   * Whether things of a class are taken so; of others the source says all.
   *
   * @param kind IRI of the class
   */
  boolean takes(String kind);

  /**
   * Takes a thing that lies at one place.
   *
   * @param kind IRI of its class
   * @param iri its own; asked during the call, if at all
   * @param name for people; null where it has none
   * @param image for people, in which it was seen; null where nobody says
   * @param first base, counted from 1; the sequence has it
   * @param last base
   */
  void at(
      String kind,
      Supplier<String> iri,
      String name,
      String image,
      ReferenceSequence sequence,
      long first,
      long last);

  /** Takes a thing that ties one place to another, as a loop does. */
  void between(String kind, Supplier<String> iri, String name, Locus one, Locus other);
}
