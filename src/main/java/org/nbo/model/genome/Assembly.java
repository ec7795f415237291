package org.nbo.model.genome;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.vocab.NboTerm;

/**
 * A genome assembly that is known.
 *
 * @param name the canonical one, for example {@code GRCh38}
 * @param taxon IRI of its species in the NCBI taxonomy
 * @param lengths of its chromosomes in bases, by their canonical names; empty where not known
 */
public record Assembly(String name, String taxon, Map<String, Long> lengths) {
  private static final String PREFIX = "chr";
  private static final String MITOCHONDRIAL = PREFIX + 'M';

  /** What others call the mitochondrial chromosome. */
  private static final Set<String> MITOCHONDRIAL_NAMES =
      Set.of("m", "mt", "mito", "mtdna", "dmel_mitochondrion_genome", "mitochondrion_genome");

  /** A name that lacks no more than the prefix: a number, an arm of one, a letter, or Roman. */
  private static final Pattern SHORT = Pattern.compile("\\d{1,2}[LR]?|[XYZW]|[IVX]{1,5}");

  /** Pieces that are on no chromosome yet have other signs in their names too. */
  private static final Pattern LIKE_CHROMOSOME = Pattern.compile("[A-Za-z0-9]+");

  private static final Pattern PREFIXED = Pattern.compile("chr(.+)", Pattern.CASE_INSENSITIVE);

  public Assembly {
    lengths = Map.copyOf(lengths);
  }

  /** Its IRI. */
  public String iri() {
    return NboTerm.NS + "assembly/" + name;
  }

  /** The length of a chromosome in bases; empty where that is not known. */
  public OptionalLong length(String chromosome) {
    Long length = lengths.get(chromosome);
    return length == null ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /** The canonical name of a chromosome, for example {@code chr1} for {@code 1}. */
  public String chromosome(String written) {
    String name = canonical(written);
    return lengths.containsKey(name) ? name : sameLetters(name).orElse(name);
  }

  /** Whether its chromosomes are known, and one that is called like them is none of them. */
  boolean isStranger(String chromosome) {
    return !lengths.isEmpty()
        && !lengths.containsKey(chromosome)
        && LIKE_CHROMOSOME.matcher(chromosome).matches();
  }

  private Optional<String> sameLetters(String other) {
    return lengths.keySet().stream().filter(other::equalsIgnoreCase).sorted().findFirst();
  }

  /**
   * The name of a chromosome as UCSC writes it, whatever the assembly: {@code chr1} for {@code 1},
   * {@code chrM} for {@code MT}. Other pieces of a genome keep their name.
   */
  public static String canonical(String written) {
    String name = written.strip();
    Matcher prefixed = PREFIXED.matcher(name);
    String bare = prefixed.matches() ? prefixed.group(1) : name;
    if (MITOCHONDRIAL_NAMES.contains(bare.toLowerCase(Locale.ROOT))) {
      return MITOCHONDRIAL;
    }
    if (SHORT.matcher(bare.toUpperCase(Locale.ROOT)).matches()) {
      return PREFIX + bare.toUpperCase(Locale.ROOT);
    }
    return prefixed.matches() ? PREFIX + bare : name;
  }
}
