package org.nbo.model.genome;

import java.util.Optional;

/**
 * A chromosome, or other piece of a genome, on which places are counted.
 *
 * @param assembly canonical name of the assembly, or as a source writes it where nobody knows that
 * @param assemblyIri IRI of the assembly
 * @param isKnown whether the assembly is known, so that places may be compared between sources
 * @param chromosome canonical name, for example {@code chr1}
 * @param iri of the sequence
 * @param places what the IRIs of places on it begin with
 * @param length in bases; 0 where it is not known
 * @param isStranger whether the chromosomes of the assembly are known, and it is none of them
 */
public record ReferenceSequence(
    String assembly,
    String assemblyIri,
    boolean isKnown,
    String chromosome,
    String iri,
    String places,
    long length,
    boolean isStranger) {

  /**
   * The locus from one base to another, both counted from 1 and both part of it.
   *
   * @throws IllegalArgumentException where {@link #wrong} says that there is none
   */
  public Locus locus(long first, long last) {
    wrong(first, last)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    return new Locus(this, first, last);
  }

  /**
   * What speaks against there being such a chromosome, in words; empty where nothing does. Pieces
   * of a genome that are on no chromosome yet are never strange.
   */
  public Optional<String> stranger() {
    return isStranger
        ? Optional.of(
            assembly
                + " has no chromosome “"
                + chromosome
                + "” that is known, so nobody can tell whether places on it are right")
        : Optional.empty();
  }

  /** What keeps a stretch from being one of this sequence; empty where nothing does. */
  public Optional<String> wrong(long first, long last) {
    if (first < 1) {
      return Optional.of("begins at " + first + ", and bases are counted from 1");
    }
    if (last < first) {
      return Optional.of("ends at " + last + ", before it begins at " + first);
    }
    if (length > 0 && last > length) {
      return Optional.of(
          "ends at "
              + last
              + ", but "
              + chromosome
              + " of "
              + assembly
              + " has "
              + length
              + " bases");
    }
    return Optional.empty();
  }
}
