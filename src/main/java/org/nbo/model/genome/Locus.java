package org.nbo.model.genome;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.vocab.NboTerm;

/**
 * A stretch of a genome. It is one thing wherever it is mentioned: its IRI is made of the assembly,
 * the chromosome and the two ends.
 *
 * @param first base of it, counted from 1
 * @param last base of it, counted from 1
 */
public record Locus(ReferenceSequence sequence, long first, long last) {
  static final String FOLDER = NboTerm.NS + "locus/";
  private static final Pattern IRI =
      Pattern.compile(Pattern.quote(FOLDER) + "([^/]+)/([^/]+):(\\d{1,18})-(\\d{1,18})");

  /** For example {@code https://w3id.org/4dn-bina-ome/locus/GRCh38/chr1:1000-2000}. */
  public String iri() {
    return sequence.places() + first + '-' + last;
  }

  /** The IRI of the position at which it begins. */
  public String beginIri() {
    return sequence.places() + first;
  }

  /** The IRI of the position at which it ends. */
  public String endIri() {
    return sequence.places() + last;
  }

  /** How many bases it has. */
  public long length() {
    return last - first + 1;
  }

  /**
   * The locus that an IRI means; empty where it means none on a known assembly, so that it must not
   * be compared with any.
   */
  public static Optional<Locus> of(String iri, Assemblies assemblies) {
    Matcher parts = IRI.matcher(iri);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long first = Long.parseLong(parts.group(3));
    long last = Long.parseLong(parts.group(4));
    return assemblies
        .named(parts.group(1))
        .map(assembly -> new Genome(assembly).sequence(Genome.decoded(parts.group(2))))
        .filter(sequence -> sequence.wrong(first, last).isEmpty())
        .map(sequence -> new Locus(sequence, first, last));
  }
}
